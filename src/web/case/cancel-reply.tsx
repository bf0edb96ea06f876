import { Modal, Text } from '@mantine/core';
import { carryOut } from '../api/carry-out.ts';
import { useCancelReply } from '../api/cases.ts';
import type { ReplyView } from '../api/types.ts';
import { ReasonForm } from '../parts/reason-form.tsx';
import { tellDone, tellProblem } from '../parts/tell.ts';

const QUICK = ['We answered another way', 'They deleted their post', 'No longer true'];

export function CancelReply({
  reply,
  opened,
  close,
}: {
  reply: ReplyView;
  opened: boolean;
  close: () => void;
}) {
  const cancel = useCancelReply();
  const done = (reason: string): void =>
    carryOut(
      cancel,
      { id: reply.id, reason },
      {
        onSuccess: () => {
          tellDone('Cancelled', 'The reply does not go out, and its place is free again.');
          close();
        },
        onError: (error) => tellProblem('It could not be cancelled', error),
      },
    );
  return (
    <Modal opened={opened} onClose={close} title={<Text fw={650}>Cancel this reply</Text>}>
      {reply.state === 'unknown' && (
        <Text size="sm" c="var(--tw-warn)" mb="sm">
          Nobody knows yet whether it went out. Look at our timeline first: cancel only when it is surely not
          there.
        </Text>
      )}
      <ReasonForm quick={QUICK} action="Cancel the reply" pending={cancel.isPending} onDone={done} />
    </Modal>
  );
}
