import { UnstyledButton } from '@mantine/core';
import type { ComplaintLineView } from '../../api/types.ts';
import classes from './line.module.css';
import { CHOICE_SAYS, expectedAt, expectedLine, weighWords } from './line-words.ts';

/** Three lines by name, each with what it means and what it would have brought. */
export function LineChoices(props: {
  line: ComplaintLineView;
  percent: number;
  choose: (percent: number) => void;
}) {
  const { line, percent, choose } = props;
  return (
    <fieldset className={classes.choices} aria-label="Three settings">
      {line.choices.map((choice) => {
        const expected = expectedAt(line, choice.percent);
        return (
          <UnstyledButton
            key={choice.name}
            className={classes.choice}
            aria-pressed={percent === choice.percent}
            onClick={() => choose(choice.percent)}
          >
            <span className={classes.name}>
              <b>{CHOICE_SAYS[choice.name]}</b>
              <span className="tabular">from {choice.percent} %</span>
            </span>
            <span>{weighWords(choice.percent)}</span>
            {expected && line.posts > 0 && (
              <span className={`${classes.brings} tabular`}>{expectedLine(expected)}</span>
            )}
          </UnstyledButton>
        );
      })}
    </fieldset>
  );
}
