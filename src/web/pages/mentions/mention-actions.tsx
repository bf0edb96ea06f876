import { Anchor, Button } from '@mantine/core';
import { PenLine } from 'lucide-react';
import { Link, useLocation } from 'wouter';
import { carryOut } from '../../api/carry-out.ts';
import { useJudge, useStartDraft } from '../../api/mentions.ts';
import type { MentionView } from '../../api/types.ts';
import { tellDone, tellProblem } from '../../parts/tell.ts';

const COMPLAINT_FROM = 0.5;

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
      {!mention.deletedAt && <Judge mention={mention} />}
      {!mention.deletedAt && <StartDraft mention={mention} />}
    </>
  );
}

function Judge({ mention }: { mention: MentionView }) {
  const judge = useJudge();
  const taken = takenFor(mention);
  const say = (is: 'complaint' | 'not-a-complaint'): void =>
    carryOut(
      judge,
      { id: mention.id, is },
      {
        onSuccess: () => tellDone(is === 'complaint' ? 'Taken as a complaint' : 'Taken as no complaint'),
        onError: (error) => tellProblem('That was not taken', error),
      },
    );
  return (
    <>
      {taken !== 'complaint' && (
        <Button {...SMALL} loading={judge.isPending} onClick={() => say('complaint')}>
          Is a complaint
        </Button>
      )}
      {taken !== 'not-a-complaint' && (
        <Button {...SMALL} loading={judge.isPending} onClick={() => say('not-a-complaint')}>
          Not one
        </Button>
      )}
    </>
  );
}

/** What the post counts as now: a person's word over the classifier's, and nothing while it is unread or unsure. */
function takenFor({ judged, verdict }: MentionView): MentionView['judged'] {
  if (judged || !verdict || verdict.unsure) return judged;
  return verdict.complaint >= COMPLAINT_FROM ? 'complaint' : 'not-a-complaint';
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
