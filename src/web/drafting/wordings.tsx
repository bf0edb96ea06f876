import { UnstyledButton } from '@mantine/core';
import { useKeys } from '../parts/use-keys.ts';
import type { WordsInHand } from './use-words.ts';
import classes from './wordings.module.css';
import { isEdited } from './words.ts';

/** The wordings to choose from, A first. What a person made of one stays with it. */
export function Wordings({ hand }: { hand: WordsInHand }) {
  const { words } = hand;
  useKeys(
    Object.fromEntries(words.wordings.map((_, index) => [String(index + 1), () => hand.choose(index)])),
  );
  if (words.wordings.length < 2 && !isEdited(words)) return null;
  return (
    <fieldset className={classes.row} aria-label="Wordings" style={{ border: 0, margin: 0, padding: 0 }}>
      {words.wordings.map((wording, index) => {
        const letter = String.fromCharCode(65 + index);
        const edited = isEdited(words, index);
        return (
          <UnstyledButton
            key={`${letter} ${wording}`}
            className={classes.wording}
            aria-pressed={index === words.chosen}
            aria-label={`Draft ${letter}${edited ? ', edited' : ''}`}
            onClick={() => hand.choose(index)}
          >
            {index === words.chosen ? `Draft ${letter}` : letter}
            {edited && ' ·'}
          </UnstyledButton>
        );
      })}
      {isEdited(words) && (
        <UnstyledButton className={classes.back} onClick={hand.putBack}>
          put the draft back
        </UnstyledButton>
      )}
    </fieldset>
  );
}
