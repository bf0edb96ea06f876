import { Text, Timeline } from '@mantine/core';
import type { KeywordSetView } from '../../api/types.ts';
import { When } from '../../parts/when.tsx';

/** Who changed the set, when, and why; newest first. */
export function History({ set }: { set: KeywordSetView }) {
  const versions = [...set.history].sort((a, b) => b.version - a.version);
  return (
    <Timeline bulletSize={14} lineWidth={2} active={0} reverseActive={false}>
      {versions.map((version) => (
        <Timeline.Item key={version.version} title={<Text fw={600}>Version {version.version}</Text>}>
          <Text size="sm">{version.why}</Text>
          <Text size="xs" c="var(--tw-soft)">
            {version.savedBy}, <When at={version.savedAt} />
          </Text>
        </Timeline.Item>
      ))}
    </Timeline>
  );
}
