import { Button, Group, Modal, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { OctagonX } from 'lucide-react';
import { carryOut } from '../../api/carry-out.ts';
import { useSending } from '../../api/house.ts';
import type { HealthView } from '../../api/types.ts';
import { tellProblem } from '../../parts/tell.ts';

/** The stop-everything switch, asked twice. While it is on, the red bar on all pages holds the way back. */
export function StopSwitch({ health }: { health: HealthView | undefined }) {
  const [opened, { open, close }] = useDisclosure(false);
  const sending = useSending();
  if (!health || health.sendingStopped) return null;
  const stop = (): void =>
    carryOut(sending, true, {
      onSuccess: close,
      onError: (error) => tellProblem('Sending was not stopped', error),
    });
  return (
    <>
      <Button color="red" variant="light" size="xs" leftSection={<OctagonX size={15} />} onClick={open}>
        Stop all sending
      </Button>
      <Modal opened={opened} onClose={close} title={<Text fw={650}>Stop all sending?</Text>}>
        <Text size="sm">
          No reply and no private message goes out until somebody lets them again. Listening and drafting go
          on, and what was approved waits. Everybody sees a red bar with your name.
        </Text>
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={close}>
            Keep sending
          </Button>
          <Button color="red" loading={sending.isPending} onClick={stop} data-autofocus>
            Stop all sending
          </Button>
        </Group>
      </Modal>
    </>
  );
}
