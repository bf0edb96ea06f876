import type { MentionView } from '../../api/types.ts';
import { verdictLine } from '../../case/verdict-line.ts';
import { Chip, SeverityChip } from '../../parts/chip.tsx';
import { likelihood } from '../../parts/names.ts';

/** What the classifier said of a post then. */
export function VerdictChips({ mention }: { mention: MentionView }) {
  const { verdict } = mention;
  return (
    <>
      {!verdict && !mention.deletedAt && <Chip>not read yet</Chip>}
      {verdict && (
        <>
          <Chip tone={verdict.unsure ? 'note' : 'plain'} title={verdictLine(verdict)}>
            {verdict.unsure ? 'unsure' : 'complaint'} {likelihood(verdict.complaint)}
          </Chip>
          {verdict.severity !== 'none' && <SeverityChip severity={verdict.severity} />}
          {verdict.topic !== 'other' && <Chip>{verdict.topic}</Chip>}
        </>
      )}
    </>
  );
}
