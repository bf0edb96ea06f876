import { Button } from '@mantine/core';
import type { SuggestionView } from '../../../api/types.ts';
import { wordsOf } from './suggestion-words.ts';
import classes from './suggestions.module.css';

/** One suggestion with what it would bring, a post that shows it, and the button that does it. */
export function SuggestionRow(props: { suggestion: SuggestionView; days: number; onTake: () => void }) {
  const { suggestion, days, onTake } = props;
  const { before, term, after, way, like, act } = wordsOf(suggestion, days);
  const [example] = suggestion.examples;
  return (
    <li className={classes.row}>
      <div className={classes.words}>
        {before} <b>“{term}”</b> <span className="tabular">{after}</span>
        {way && <div className={classes.way}>{way}</div>}
        {example && (
          <div className={classes.example} title={suggestion.examples.join('\n\n')}>
            {like && `${like}: `}
            <i>{example}</i>
          </div>
        )}
      </div>
      <Button
        className={classes.act ?? ''}
        size="compact-xs"
        variant="default"
        fw={500}
        aria-label={`${act}: ${term}`}
        onClick={onTake}
      >
        {act}
      </Button>
    </li>
  );
}
