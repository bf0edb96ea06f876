import { Anchor, Tooltip } from '@mantine/core';
import { FlaskConical } from 'lucide-react';
import { Chip } from '../parts/chip.tsx';

/** Says that the platforms are our own sandbox, and leads there. */
export function SandboxBadge({ url }: { url: string }) {
  return (
    <Tooltip label="The platforms are a sandbox on this machine: nothing goes out to the world. Open it.">
      <Anchor href={url} target="_blank" rel="noreferrer" underline="never" aria-label="Open the sandbox">
        <Chip tone="note">
          <FlaskConical size={12} aria-hidden="true" /> sandbox
        </Chip>
      </Anchor>
    </Tooltip>
  );
}
