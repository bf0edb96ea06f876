import { Modal, Text } from '@mantine/core';
import { carryOut } from '../api/carry-out.ts';
import { useCancelReply } from '../api/cases.ts';
import type { ReplyView } from '../api/types.ts';
import { ReasonForm } from '../parts/reason-form.tsx';
import { tellDone, tellProblem } from '../parts/tell.ts';

const QUICK = ['We answered another way', 'They deleted their post', 'No longer true'];

const LATER = 'It does not go again. Its place is free as soon as it is surely not on our timeline.';

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
  const unsure = reply.state === 'unknown';
  const done = (reason: string): void =>
    carryOut(
      cancel,
      { id: reply.id, reason },
      {
        onSuccess: () => {
          tellDone('Cancelled', unsure ? LATER : 'The reply does not go out, and its place is free again.');
          close();
        },
        onError: (error) => tellProblem('It could not be cancelled', error),
      },
    );
  return (
    <Modal opened={opened} onClose={close} title={<Text fw={650}>Cancel this reply</Text>}>
      {unsure && (
        <Text size="sm" c="var(--tw-warn)" mb="sm">
          Nobody knows yet whether it went out. If it is found on our timeline it counts as sent; if it is
          surely not there, it does not go again.
        </Text>
      )}
      <ReasonForm quick={QUICK} action="Cancel the reply" pending={cancel.isPending} onDone={done} />
    </Modal>
  );
}
