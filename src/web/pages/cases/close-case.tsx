import { Button, Modal, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { carryOut } from '../../api/carry-out.ts';
import { useCloseCase } from '../../api/cases.ts';
import type { CaseView } from '../../api/types.ts';
import { nameOf } from '../../parts/names.ts';
import { ReasonForm } from '../../parts/reason-form.tsx';
import { tellDone, tellProblem } from '../../parts/tell.ts';

const QUICK = [
  'Settled, and they said so',
  'Settled in private',
  'They do not want an answer',
  'Belongs to somebody else',
];

export function CloseCase({ file }: { file: CaseView }) {
  const [opened, { open, close }] = useDisclosure(false);
  const closing = useCloseCase();
  const done = (reason: string): void =>
    carryOut(
      closing,
      { id: file.id, reason },
      {
        onSuccess: () => {
          tellDone('Closed', `The case of ${nameOf(file.person)} is closed.`);
          close();
        },
        onError: (error) => tellProblem('The case is still open', error),
      },
    );
  return (
    <>
      <Button variant="default" size="compact-md" fw={500} onClick={open}>
        Close the case
      </Button>
      <Modal
        opened={opened}
        onClose={close}
        title={<Text fw={650}>Close the case of {nameOf(file.person)}</Text>}
      >
        <ReasonForm quick={QUICK} action="Close the case" pending={closing.isPending} onDone={done} />
      </Modal>
    </>
  );
}
