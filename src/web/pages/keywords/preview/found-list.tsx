import { useState } from 'react';
import type { FoundGroupView, FoundPostView } from '../../../api/types.ts';
import { FilterPills } from '../../../parts/filter-pills.tsx';
import { MarkedText } from '../../../parts/marked-text.tsx';
import { termMark } from '../../../parts/term-mark.ts';
import { FoundHead } from './found-head.tsx';
import { headWords, saysOf } from './number-words.ts';
import classes from './preview.module.css';

const ORDERS = [
  { value: 'newest', label: 'newest' },
  { value: 'random', label: 'at random' },
] as const;

/** Posts of one kind with their marked words. What is known to be about us and would be lost stands first, in the light. */
export function FoundList(props: {
  title: string;
  group: FoundGroupView;
  tone: 'brand' | 'lost';
  none: string;
}) {
  const { title, group, tone, none } = props;
  const [order, setOrder] = useState<'newest' | 'random'>('newest');
  const first = tone === 'lost' ? group.knownAboutUs : [];
  const shown = new Set(first.map(({ number }) => number));
  const posts = [...first, ...group[order].filter(({ number }) => !shown.has(number))];
  return (
    <section className={classes.list} aria-label={title}>
      <div className={classes.top}>
        <h3 className="tabular">{headWords(title, group, tone)}</h3>
        {group.count > group.newest.length && (
          <FilterPills
            label={`${title}: which are shown`}
            options={ORDERS}
            value={order}
            onChange={setOrder}
          />
        )}
      </div>
      {posts.length === 0 && <div className={classes.none}>{none}</div>}
      <div className={classes.scroll}>
        {posts.map((post) => (
          <Found key={post.number} post={post} tone={tone} />
        ))}
      </div>
    </section>
  );
}

function Found({ post, tone }: { post: FoundPostView; tone: 'brand' | 'lost' }) {
  const isLoss = tone === 'lost' && post.aboutUs === true;
  return (
    <div className={classes.post} data-loss={isLoss}>
      <div className={classes.line}>
        <FoundHead post={post} />
        <span className="tabular">{isLoss ? 'judged “about us”' : saysOf(post)}</span>
      </div>
      <p>
        <MarkedText text={post.text} marks={post.marks.map((mark) => termMark(mark, tone))} />
      </p>
    </div>
  );
}
