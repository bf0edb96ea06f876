import { useSettings } from '../api/house.ts';
import type { CaseView, TimelineItem } from '../api/types.ts';
import { When } from '../parts/when.tsx';
import { noteWords } from './note-words.ts';
import { OurReply } from './our-reply.tsx';
import { PrivateMessage } from './private-message.tsx';
import { TheirPost } from './their-post.tsx';
import classes from './timeline.module.css';

/** The talk, oldest first. */
export function Timeline({ file }: { file: CaseView }) {
  const brand = useSettings().data?.brand.name ?? 'We';
  return (
    <ol className={classes.list} aria-label="The talk">
      {file.timeline.map((item) => (
        <li key={keyOf(item)}>
          <Item item={item} file={file} brand={brand} />
        </li>
      ))}
    </ol>
  );
}

function Item({ item, file, brand }: { item: TimelineItem; file: CaseView; brand: string }) {
  switch (item.kind) {
    case 'their-post':
      return <TheirPost mention={item.mention} />;
    case 'our-reply':
      return <OurReply reply={item.reply} at={item.at} brand={brand} person={file.person} />;
    case 'private-message':
      return <PrivateMessage message={item} brand={brand} person={file.person} />;
    case 'note':
      return (
        <div className={classes.note}>
          {noteWords(item.actor, item.says)} · <When at={item.at} />
        </div>
      );
  }
}

function keyOf(item: TimelineItem): string {
  if (item.kind === 'their-post') return `post ${item.mention.id}`;
  if (item.kind === 'our-reply') return `reply ${item.reply.id}`;
  return `${item.kind} ${item.at} ${item.kind === 'note' ? item.says : item.text}`;
}
