import { Modal, Switch, Text } from '@mantine/core';
import { useState } from 'react';
import { carryOut } from '../api/carry-out.ts';
import { useReject } from '../api/drafts.ts';
import type { DraftView } from '../api/types.ts';
import { nameOf } from '../parts/names.ts';
import { ReasonForm } from '../parts/reason-form.tsx';
import { tellDone, tellProblem } from '../parts/tell.ts';

const QUICK = [
  'Wrong tone',
  'Says something untrue',
  'Too much of a set phrase',
  'Better said in private',
  'Nothing to say here',
];

export function RejectDialog(props: {
  draft: DraftView;
  opened: boolean;
  close: () => void;
  onDecided: () => void;
}) {
  const { draft, opened, close, onDecided } = props;
  const [again, setAgain] = useState(true);
  const reject = useReject();
  const done = (reason: string): void =>
    carryOut(
      reject,
      { id: draft.id, body: { reason, again } },
      {
        onSuccess: () => {
          tellDone(
            'Rejected',
            again ? `Another draft for ${nameOf(draft.person)} comes to the queue.` : 'The case is let go.',
          );
          close();
          onDecided();
        },
        onError: (error) => tellProblem('The draft still waits', error),
      },
    );
  return (
    <Modal
      opened={opened}
      onClose={close}
      title={<Text fw={650}>Reject the draft for {nameOf(draft.person)}</Text>}
    >
      <ReasonForm
        quick={QUICK}
        action={again ? 'Reject, and write another' : 'Reject, and let the case go'}
        pending={reject.isPending}
        onDone={done}
      >
        <Switch
          label="Write another draft"
          description={
            again ? 'It comes to the queue with other words.' : 'Nothing is said to this person for now.'
          }
          checked={again}
          onChange={(event) => setAgain(event.currentTarget.checked)}
        />
      </ReasonForm>
    </Modal>
  );
}
