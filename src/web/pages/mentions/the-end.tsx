import { Button, Center, Text } from '@mantine/core';

/** Below a list that comes page by page: more of it, or the word that there is none. */
export function TheEnd({ more, busy, fetch }: { more: boolean; busy: boolean; fetch: () => void }) {
  return (
    <Center mt="lg">
      {more ? (
        <Button variant="default" loading={busy} onClick={fetch}>
          Show older ones
        </Button>
      ) : (
        <Text size="xs" c="var(--tw-soft)">
          That is everything.
        </Text>
      )}
    </Center>
  );
}
