import type { MentionView } from '../../api/types.ts';
import { MarkedText } from '../../parts/marked-text.tsx';
import { likelihood, PLATFORM_NAME } from '../../parts/names.ts';
import { When } from '../../parts/when.tsx';
import classes from './preview.module.css';

const COMPLAINT_FROM = 0.5;

/** Posts of one kind with their marked words. A complaint that would be lost is put in the light. */
export function PreviewList(props: {
  title: string;
  group: { count?: number; complaints?: number; sample: readonly MentionView[] };
  tone: 'brand' | 'lost';
  none: string;
}) {
  const { title, group, tone, none } = props;
  return (
    <section className={classes.list} aria-label={title}>
      <h3>
        {title}
        {group.count !== undefined && ` ${group.count.toLocaleString('en')}`}
        {group.complaints
          ? ` · ${group.complaints} complaint${group.complaints === 1 ? '' : 's'}${tone === 'lost' ? ': look' : ''}`
          : ''}
      </h3>
      {group.sample.length === 0 && <div className={classes.none}>{none}</div>}
      {group.sample.map((mention) => (
        <PreviewPost key={mention.id} mention={mention} tone={tone} />
      ))}
    </section>
  );
}

function PreviewPost({ mention, tone }: { mention: MentionView; tone: 'brand' | 'lost' }) {
  const complaint = mention.verdict?.complaint ?? 0;
  const marks = mention.matched.map(({ start, end }) => ({ start, end, kind: tone }));
  return (
    <div className={classes.post} data-complaint={tone === 'lost' && complaint >= COMPLAINT_FROM}>
      <div className={classes.line}>
        <span>
          {PLATFORM_NAME[mention.platform]}
          {mention.community && ` · r/${mention.community}`} · <When at={mention.postedAt} />
        </span>
        <span className="tabular">
          {mention.verdict ? `complaint ${likelihood(complaint)}` : 'not read yet'}
        </span>
      </div>
      <p>
        <MarkedText text={mention.text} marks={marks} />
      </p>
    </div>
  );
}
