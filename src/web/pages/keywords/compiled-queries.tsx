import { Code, CopyButton, Group, Progress, Stack, Text, UnstyledButton } from '@mantine/core';
import { TriangleAlert } from 'lucide-react';
import type { Compiled } from '../../api/types.ts';
import { Banner } from '../../parts/banner.tsx';
import { plural } from '../../parts/due-words.ts';
import { PLATFORM_NAME } from '../../parts/names.ts';

/** The queries exactly as sent, how full each is, and what a platform cannot see of the set. */
export function CompiledQueries({ compiled }: { compiled: readonly Compiled[] }) {
  return (
    <Stack gap="lg">
      {compiled.map(({ platform, queries, warnings, limit }) => (
        <section key={platform} aria-label={`What ${PLATFORM_NAME[platform]} sees`}>
          <Group justify="space-between" align="baseline" mb={6}>
            <Text fw={650}>What {PLATFORM_NAME[platform]} sees</Text>
            <Text size="xs" c="var(--tw-soft)" className="tabular">
              {queries.length === 1 ? '1 query' : `${queries.length} queries`} of at most{' '}
              {plural(limit, 'character')}
            </Text>
          </Group>
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
              <Query key={query} query={query} limit={limit} />
            ))}
          </Stack>
        </section>
      ))}
    </Stack>
  );
}

function Query({ query, limit }: { query: string; limit: number }) {
  const length = [...query].length;
  return (
    <div>
      <Code block style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
        {query}
      </Code>
      <Progress
        value={(100 * length) / limit}
        size={3}
        mt={4}
        aria-label={`${length} of ${limit} characters used`}
      />
      <Group justify="space-between" mt={2}>
        <Text size="xs" c="var(--tw-soft)" className="tabular">
          {length} of {plural(limit, 'character')}
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
