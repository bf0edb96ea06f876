import { Group, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { KeyCap } from '../parts/key-cap.tsx';
import { useKeys } from '../parts/use-keys.ts';

const KEYS = [
  ['j', 'the next draft'],
  ['k', 'the one before'],
  ['a', 'approve and send, or approve and post by hand'],
  ['e', 'edit the draft'],
  ['Ctrl ↵', 'approve while you write'],
  ['Esc', 'stop writing'],
  ['1 2 3', 'choose draft A, B or C'],
  ['r', 'reject, with a reason'],
  ['x', 'it is not a complaint'],
  ['y n', 'under Judging: it is a complaint, it is none'],
  ['s', 'under Judging: skip it'],
  ['u', 'under Judging: take the last answer back'],
  ['/', 'search'],
  ['?', 'these keys'],
] as const;

/** All keys at a glance, on `?`. */
export function KeysOverlay() {
  const [opened, { toggle, close }] = useDisclosure(false);
  useKeys({ '?': toggle });
  return (
    <Modal opened={opened} onClose={close} title={<Text fw={650}>Keys</Text>} size="sm">
      <Stack gap={10} component="dl" m={0}>
        {KEYS.map(([key, says]) => (
          <Group key={key} gap="md" wrap="nowrap">
            <Text component="dt" w={64} ta="right">
              <KeyCap of={key} spoken />
            </Text>
            <Text component="dd" m={0} size="sm">
              {says}
            </Text>
          </Group>
        ))}
      </Stack>
    </Modal>
  );
}
