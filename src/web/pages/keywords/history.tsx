import { Anchor, Group, NativeSelect, Stack, Text, Timeline } from '@mantine/core';
import { useState } from 'react';
import { fileOf } from '../../api/keyword-drafts.ts';
import { useDifference } from '../../api/keyword-versions.ts';
import type { KeywordSetView, VersionView } from '../../api/types.ts';
import { Chip, type Tone } from '../../parts/chip.tsx';
import { When } from '../../parts/when.tsx';
import { Changes } from './changes.tsx';
import type { EditedSet } from './use-edited-set.ts';
import { VersionActs } from './version-acts.tsx';

const STATE_SAYS: Record<VersionView['state'], { says: string; tone: Tone }> = {
  live: { says: 'live', tone: 'accent' },
  trial: { says: 'on trial', tone: 'note' },
  ended: { says: 'was on trial', tone: 'plain' },
  replaced: { says: 'was live', tone: 'plain' },
  'rolled-back': { says: 'rolled back', tone: 'warn' },
};

/** Who changed the set, when, and why, newest first; what differs between any two versions; and the way back. */
export function History({ set, edited }: { set: KeywordSetView; edited: EditedSet }) {
  const [pair, setPair] = useState<{ from: number; to: number } | null>(null);
  const newest = set.history[0];
  const shown =
    pair ?? (newest && newest.basedOn !== null ? { from: newest.basedOn, to: newest.version } : null);
  return (
    <Stack gap="md">
      {shown && <Compare set={set} {...shown} choose={setPair} />}
      <Timeline bulletSize={14} lineWidth={2} active={0} reverseActive={false}>
        {set.history.map((line) => (
          <Timeline.Item key={line.version} title={<Title line={line} />}>
            <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
              {line.why}
            </Text>
            <Text size="xs" c="var(--tw-soft)">
              {line.savedBy}, <When at={line.savedAt} />
              {line.restores !== null && ` · brings back version ${line.restores}`}
            </Text>
            <Group gap="sm" mt={2}>
              {line.basedOn !== null && (
                <Anchor
                  component="button"
                  size="xs"
                  onClick={() => setPair({ from: line.basedOn ?? 1, to: line.version })}
                >
                  What changed
                </Anchor>
              )}
              <Anchor size="xs" href={fileOf(set.id, line.version)} download>
                Download
              </Anchor>
              <VersionActs set={set} line={line} edited={edited} />
            </Group>
          </Timeline.Item>
        ))}
      </Timeline>
    </Stack>
  );
}

function Title({ line }: { line: VersionView }) {
  const { says, tone } = STATE_SAYS[line.state];
  return (
    <Group gap={6}>
      <Text fw={600}>Version {line.version}</Text>
      <Chip tone={tone}>{says}</Chip>
    </Group>
  );
}

function Compare(props: {
  set: KeywordSetView;
  from: number;
  to: number;
  choose: (pair: { from: number; to: number }) => void;
}) {
  const { set, from, to, choose } = props;
  const difference = useDifference(set.id, from, to);
  const options = set.history.map(({ version }) => ({ value: String(version), label: `version ${version}` }));
  return (
    <section aria-label="What changed between two versions">
      <Group gap={6}>
        <Text size="sm" c="var(--tw-soft)">
          From
        </Text>
        <NativeSelect
          size="xs"
          aria-label="The earlier version"
          data={options}
          value={String(from)}
          onChange={(event) => choose({ from: Number(event.currentTarget.value), to })}
        />
        <Text size="sm" c="var(--tw-soft)">
          to
        </Text>
        <NativeSelect
          size="xs"
          aria-label="The later version"
          data={options}
          value={String(to)}
          onChange={(event) => choose({ from, to: Number(event.currentTarget.value) })}
        />
      </Group>
      {difference.data && <Changes changes={difference.data.changes} />}
      {difference.isError && (
        <Text size="sm" c="var(--tw-bad)">
          {difference.error.message}
        </Text>
      )}
    </section>
  );
}
