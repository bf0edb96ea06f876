import { TagsInput } from '@mantine/core';
import { X } from 'lucide-react';
import { Fragment, useState } from 'react';
import classes from './term-field.module.css';
import { TermWords } from './term-words.tsx';
import { type TermGroup, tidyTerms } from './tidy-term.ts';

export type TermTone = 'accent' | 'note' | 'bad';

/** Nothing is offered to choose from: a list kept ready for that would be measured anew for each field, for a second. */
const NO_MENU = { keepMounted: false } as const;

/** A list of terms as chips: type and press Enter to add, press a chip to change it, the cross to take it out. */
export function TermField(props: {
  group: TermGroup;
  label: string;
  placeholder: string;
  tone: TermTone;
  terms: readonly string[];
  saved: readonly string[];
  onChange: (terms: string[]) => void;
}) {
  const { group, label, placeholder, tone, terms, saved, onChange } = props;
  const [typed, setTyped] = useState('');
  const dropped = saved.filter((term) => !terms.includes(term));
  const change = (term: string): void => {
    onChange(terms.filter((other) => other !== term));
    setTyped(term);
  };
  return (
    <>
      <TagsInput
        aria-label={label}
        placeholder={terms.length === 0 ? placeholder : 'add'}
        value={[...terms]}
        searchValue={typed}
        onSearchChange={setTyped}
        onChange={(next) => onChange(tidyTerms(group, next))}
        splitChars={[',', ';']}
        comboboxProps={NO_MENU}
        classNames={{ input: classes.input ?? '' }}
        renderPill={({ option, onRemove }) => (
          <Term
            term={String(option.value)}
            tone={tone}
            isNew={!saved.includes(String(option.value))}
            onEdit={change}
            onRemove={() => onRemove?.()}
          />
        )}
      />
      <Dropped terms={dropped} />
    </>
  );
}

/** Plain buttons: a set has a hundred of these, and dressed ones are felt when it opens. */
function Term(props: {
  term: string;
  tone: TermTone;
  isNew: boolean;
  onEdit: (term: string) => void;
  onRemove: () => void;
}) {
  return (
    <span className={classes.term} data-tone={props.tone} data-new={props.isNew}>
      <button
        type="button"
        className={classes.word}
        title="Press to change"
        onClick={() => props.onEdit(props.term)}
      >
        <TermWords term={props.term} />
      </button>
      <button
        type="button"
        className={classes.out}
        aria-label={`Take out ${props.term}`}
        onClick={props.onRemove}
        onMouseDown={(event) => event.preventDefault()}
      >
        <X size={12} aria-hidden />
      </button>
    </span>
  );
}

function Dropped({ terms }: { terms: readonly string[] }) {
  if (terms.length === 0) return null;
  return (
    <div className={classes.gone}>
      taken out:{' '}
      {terms.map((term) => (
        <Fragment key={term}>
          <s>{term}</s>{' '}
        </Fragment>
      ))}
    </div>
  );
}
