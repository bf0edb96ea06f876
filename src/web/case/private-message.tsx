import { Text } from '@mantine/core';
import { Lock } from 'lucide-react';
import type { PersonView, TimelineItem } from '../api/types.ts';
import { nameOf } from '../parts/names.ts';
import { When } from '../parts/when.tsx';
import classes from './timeline.module.css';

type Message = Extract<TimelineItem, { kind: 'private-message' }>;

const STATE_SAYS: Record<Message['state'], string | null> = {
  ready: 'about to be sent',
  sending: 'being sent',
  unknown: 'sent without an answer: looking for it',
  failed: 'not delivered',
  sent: null,
  received: null,
};

export function PrivateMessage({
  message,
  brand,
  person,
}: {
  message: Message;
  brand: string;
  person: PersonView;
}) {
  const ours = message.direction === 'out';
  const state = STATE_SAYS[message.state];
  return (
    <div className={`${classes.card} ${classes.private} ${ours ? classes.ours : ''}`}>
      <div className={classes.head}>
        <b>{ours ? brand : nameOf(person)}</b>
        <span className={classes.meta}>
          <Lock size={11} aria-hidden="true" /> private message · <When at={message.at} />
          {state && ` · ${state}`}
        </span>
      </div>
      <p className={classes.words}>{message.text}</p>
      {message.failure && (
        <Text size="sm" c="var(--tw-bad)">
          {message.failure}
        </Text>
      )}
    </div>
  );
}
