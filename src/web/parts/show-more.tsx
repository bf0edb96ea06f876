import { Button, Group, Text } from '@mantine/core';

/** Says that a list goes on, and shows more of it; nothing where all is shown. */
export function ShowMore(props: { shown: number; total: number; loading: boolean; onMore: () => void }) {
  const { shown, total, loading, onMore } = props;
  if (shown >= total) return null;
  return (
    <Group gap="sm">
      <Button size="sm" variant="default" loading={loading} onClick={onMore}>
        Show more
      </Button>
      <Text size="sm" c="var(--tw-soft)" className="tabular">
        {shown.toLocaleString('en')} of {total.toLocaleString('en')}, longest waiting first
      </Text>
    </Group>
  );
}
