import { Anchor, Button } from '@mantine/core';
import { PenLine } from 'lucide-react';
import { Link, useLocation } from 'wouter';
import { carryOut } from '../../api/carry-out.ts';
import { useStartDraft } from '../../api/mentions.ts';
import type { MentionView } from '../../api/types.ts';
import { CorrectMenu } from '../../labelling/correct-menu.tsx';
import { useSay } from '../../labelling/use-say.ts';
import { tellProblem } from '../../parts/tell.ts';

const SMALL = { size: 'compact-sm', variant: 'default', fw: 500 } as const;

/** What a person may do with a post: say what it is, start a draft, look at its case. */
export function MentionActions({ mention }: { mention: MentionView }) {
  return (
    <>
      {mention.caseId && (
        <Anchor component={Link} href={`/cases/${mention.caseId}`} size="sm" px={6}>
          Open the case
        </Anchor>
      )}
      {!mention.deletedAt && <Say mention={mention} />}
      {!mention.deletedAt && <StartDraft mention={mention} />}
    </>
  );
}

/** What was not said yet can be said with one press. */
function Say({ mention }: { mention: MentionView }) {
  const { say, pending } = useSay(mention);
  return (
    <>
      {mention.judged !== 'complaint' && (
        <Button {...SMALL} loading={pending} onClick={() => say({ question: 'complaint', answer: true })}>
          Is a complaint
        </Button>
      )}
      {mention.judged !== 'not-a-complaint' && (
        <Button
          {...SMALL}
          loading={pending}
          onClick={() => say({ question: 'complaint', answer: false })}
          aria-label="Not a complaint"
        >
          Not one
        </Button>
      )}
      <CorrectMenu mention={mention} />
    </>
  );
}

function StartDraft({ mention }: { mention: MentionView }) {
  const [, navigate] = useLocation();
  const start = useStartDraft();
  const press = (): void =>
    carryOut(
      start,
      { id: mention.id },
      {
        onSuccess: ({ draftId }) => navigate(`/?draft=${encodeURIComponent(draftId)}`),
        onError: (error) => tellProblem('No draft was started', error),
      },
    );
  return (
    <Button {...SMALL} leftSection={<PenLine size={13} />} loading={start.isPending} onClick={press}>
      Start a draft
    </Button>
  );
}
