import { Code, CopyButton, Group, Stack, Text, UnstyledButton } from '@mantine/core';
import { TriangleAlert } from 'lucide-react';
import type { Compiled } from '../../api/types.ts';
import { Banner } from '../../parts/banner.tsx';
import { PLATFORM_NAME } from '../../parts/names.ts';

/** The queries exactly as sent, and what a platform cannot see of the set. */
export function CompiledQueries({ compiled }: { compiled: readonly Compiled[] }) {
  return (
    <Stack gap="lg">
      {compiled.map(({ platform, queries, warnings }) => (
        <section key={platform} aria-label={`What ${PLATFORM_NAME[platform]} sees`}>
          <Text fw={650} mb={6}>
            What {PLATFORM_NAME[platform]} sees
          </Text>
          <Stack gap={8}>
            {warnings.map((warning) => (
              <Banner key={warning} tone="warn" icon={TriangleAlert}>
                {warning}
              </Banner>
            ))}
            {queries.length === 0 && (
              <Text size="sm" c="var(--tw-soft)">
                It is asked nothing with this set.
              </Text>
            )}
            {queries.map((query) => (
              <Query key={query} query={query} />
            ))}
          </Stack>
        </section>
      ))}
    </Stack>
  );
}

function Query({ query }: { query: string }) {
  return (
    <div>
      <Code block style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
        {query}
      </Code>
      <Group justify="space-between" mt={2}>
        <Text size="xs" c="var(--tw-soft)" className="tabular">
          {query.length} characters
        </Text>
        <CopyButton value={query}>
          {({ copied, copy }) => (
            <UnstyledButton fz="xs" c="var(--tw-accent)" onClick={copy}>
              {copied ? 'copied' : 'copy'}
            </UnstyledButton>
          )}
        </CopyButton>
      </Group>
    </div>
  );
}
