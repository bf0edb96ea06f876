import type { MentionView } from '../../api/types.ts';
import { verdictLine } from '../../case/verdict-line.ts';
import { Chip, SeverityChip } from '../../parts/chip.tsx';
import { likelihood } from '../../parts/names.ts';

/** What the classifier said of a post then. */
export function VerdictChips({ mention }: { mention: MentionView }) {
  const { verdict } = mention;
  return (
    <>
      <StandingChip mention={mention} />
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

/** Says of a mention why nothing was opened for it. */
function StandingChip({ mention }: { mention: MentionView }) {
  if (mention.standing === 'history')
    return (
      <Chip tone="note" title="It was posted before the version that finds it went live: no case, no draft.">
        history
      </Chip>
    );
  if (mention.standing !== 'trial') return null;
  const version = mention.matched[0]?.setVersion;
  return (
    <Chip tone="note" title="Only a version on trial finds it: no case, no draft.">
      on trial{version === undefined ? '' : `: version ${version}`}
    </Chip>
  );
}
