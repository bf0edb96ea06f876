import { Anchor, Loader, Text } from '@mantine/core';
import type { PersonView, ReplyView } from '../api/types.ts';
import { When } from '../parts/when.tsx';
import { ReplyActions } from './reply-actions.tsx';
import { replyLine } from './reply-words.ts';
import classes from './timeline.module.css';

export function OurReply(props: { reply: ReplyView; at: string; brand: string; person: PersonView }) {
  const { reply, at, brand, person } = props;
  const trouble = reply.state === 'failed' || reply.state === 'unknown' || reply.ordinal === null;
  return (
    <div className={`${classes.card} ${classes.ours} ${trouble ? classes.trouble : ''}`}>
      <div className={classes.head}>
        <b>{brand}</b>
        <span className={classes.meta}>
          {reply.url ? (
            <Anchor href={reply.url} target="_blank" rel="noreferrer" inherit c="inherit">
              <When at={reply.sentAt ?? at} />
            </Anchor>
          ) : (
            <When at={reply.sentAt ?? at} />
          )}{' '}
          · {replyLine(reply)} {isOnItsWay(reply) && <Loader size={10} ml={4} aria-hidden="true" />}
        </span>
      </div>
      <p
        className={classes.words}
        style={reply.state === 'cancelled' ? { textDecoration: 'line-through' } : undefined}
      >
        {reply.text || <WordsErased />}
      </p>
      {reply.failure && (
        <Text size="sm" c="var(--tw-bad)">
          {reply.failure.reason}
        </Text>
      )}
      <ReplyActions reply={reply} person={person} />
    </div>
  );
}

/** It was public before their data was erased: it counts, and nothing else of it is known. */
function WordsErased() {
  return <i>Its words were erased with this person’s data. It counts as one of the two.</i>;
}

function isOnItsWay(reply: ReplyView): boolean {
  return (
    reply.state === 'ready' ||
    reply.state === 'sending' ||
    reply.state === 'by-hand' ||
    reply.state === 'unknown'
  );
}
