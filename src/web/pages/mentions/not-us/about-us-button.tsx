import { Button } from '@mantine/core';
import { useSayAboutUs } from '../../../api/about-us.ts';
import { carryOut } from '../../../api/carry-out.ts';
import type { MentionView } from '../../../api/types.ts';
import { tellDone, tellProblem } from '../../../parts/tell.ts';

const SMALL = { size: 'compact-sm', variant: 'default', fw: 500 } as const;

/** Says that a post is about us, or that it is not; the house learns from it at once. */
export function AboutUsButton({ mention, about }: { mention: MentionView; about: boolean }) {
  const say = useSayAboutUs();
  const press = (): void =>
    carryOut(
      say,
      { id: mention.id, about },
      {
        onSuccess: () => tellDone(about ? 'Taken as about us' : 'Taken as not about us', LEARNT),
        onError: (error) => tellProblem('That was not taken', error),
      },
    );
  return (
    <Button {...SMALL} loading={say.isPending} onClick={press}>
      {about ? 'It is about us' : 'Not about us'}
    </Button>
  );
}

const LEARNT = 'Posts like it are judged with this in mind from now on.';
