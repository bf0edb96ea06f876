import { Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';

/** An empty place that says what is going on instead of staying white. */
export function NothingHere({
  icon,
  title,
  children,
}: {
  icon: ReactNode;
  title: string;
  children?: ReactNode;
}) {
  return (
    <Stack align="center" gap={6} px="xl" py={56} ta="center">
      <Text c="var(--tw-accent)" lh={1} mb={6} aria-hidden="true">
        {icon}
      </Text>
      <Text fw={650}>{title}</Text>
      <Text size="sm" c="var(--tw-soft)" maw={380} component="div">
        {children}
      </Text>
    </Stack>
  );
}
