import { UnstyledButton } from '@mantine/core';
import { Undo2 } from 'lucide-react';
import { useTakeBackAboutUs } from '../api/about-us-model.ts';
import { carryOut } from '../api/carry-out.ts';
import type { MentionView } from '../api/types.ts';
import { Chip } from '../parts/chip.tsx';
import { tellDone, tellProblem } from '../parts/tell.ts';
import { takenBackWords } from './about-us-words.ts';
import classes from './labelling.module.css';

/** `Mei said: not about us`, with the way back. */
export function SaidAboutUs({ said }: { said: NonNullable<MentionView['saidAboutUs']> }) {
  const takingBack = useTakeBackAboutUs();
  const line = `${said.by} said: ${said.about ? 'about us' : 'not about us'}`;
  const takeBack = (): void =>
    carryOut(takingBack, said.id, {
      onSuccess: (followed) => tellDone('Taken back', takenBackWords(followed)),
      onError: (error) => tellProblem('It was not taken back', error),
    });
  return (
    <Chip tone={said.about ? 'accent' : 'warn'}>
      {line}
      <UnstyledButton
        className={classes.undo}
        onClick={takeBack}
        disabled={takingBack.isPending}
        aria-label={`Take back: ${line}`}
        title="Take back"
      >
        <Undo2 size={12} aria-hidden="true" />
      </UnstyledButton>
    </Chip>
  );
}
