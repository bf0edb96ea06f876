import { Button, UnstyledButton } from '@mantine/core';
import { useSayMentionAboutUs, useTakeBackAboutUs } from '../../../api/about-us-model.ts';
import { carryOut } from '../../../api/carry-out.ts';
import type { MentionView } from '../../../api/types.ts';
import { followedWords, takenBackWords } from '../../../labelling/about-us-words.ts';
import { tellDone, tellProblem } from '../../../parts/tell.ts';

const SMALL = { size: 'compact-sm', variant: 'default', fw: 500 } as const;
const TIME_TO_TAKE_BACK_MS = 10_000;

/** Says that a post is about us, or that it is not; the house learns from it at once, and forgets it when it is taken back. */
export function AboutUsButton({ mention, about }: { mention: MentionView; about: boolean }) {
  const say = useSayMentionAboutUs();
  const takeBack = useTakeBackAboutUs();
  const undo = (judgementId: string): void =>
    carryOut(takeBack, judgementId, {
      onSuccess: (followed) => {
        say.reset();
        tellDone('Taken back', takenBackWords(followed));
      },
      onError: (error) => tellProblem('That was not taken back', error),
    });
  const press = (): void =>
    carryOut(
      say,
      { id: mention.id, about },
      {
        onSuccess: ({ judgementId, ...followed }) =>
          tellDone(
            about ? 'Taken as about us' : 'Taken as not about us',
            <Learnt says={followedWords(followed, about)} onUndo={() => undo(judgementId)} />,
            TIME_TO_TAKE_BACK_MS,
          ),
        onError: (error) => tellProblem('That was not taken', error),
      },
    );
  return (
    <Button {...SMALL} loading={say.isPending} disabled={say.isSuccess} onClick={press}>
      {say.isSuccess ? 'Learnt' : about ? 'It is about us' : 'Not about us'}
    </Button>
  );
}

function Learnt({ says, onUndo }: { says: string; onUndo: () => void }) {
  return (
    <>
      {says}{' '}
      <UnstyledButton fz="inherit" c="var(--tw-accent)" onClick={onUndo}>
        Undo
      </UnstyledButton>
    </>
  );
}
