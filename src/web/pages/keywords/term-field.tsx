import { CloseButton, TagsInput, UnstyledButton } from '@mantine/core';
import { Fragment, useState } from 'react';
import classes from './term-field.module.css';
import { TermWords } from './term-words.tsx';
import { type TermGroup, tidyTerms } from './tidy-term.ts';

export type TermTone = 'accent' | 'note' | 'bad';

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

function Term(props: {
  term: string;
  tone: TermTone;
  isNew: boolean;
  onEdit: (term: string) => void;
  onRemove: () => void;
}) {
  return (
    <span className={classes.term} data-tone={props.tone} data-new={props.isNew}>
      <UnstyledButton
        className={classes.word}
        fz="inherit"
        title="Press to change"
        onClick={() => props.onEdit(props.term)}
      >
        <TermWords term={props.term} />
      </UnstyledButton>
      <CloseButton
        size={18}
        c="inherit"
        aria-label={`Take out ${props.term}`}
        onClick={props.onRemove}
        onMouseDown={(event) => event.preventDefault()}
      />
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
