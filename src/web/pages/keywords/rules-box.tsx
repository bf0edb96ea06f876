import { CloseButton, Text } from '@mantine/core';
import type { KeywordSetBody } from '../../api/types.ts';
import classes from './keywords-page.module.css';
import { ReadField } from './read-field.tsx';
import styles from './term-field.module.css';
import type { EditedSet } from './use-edited-set.ts';

/** Expressions for what the lists cannot say; each is enough by itself. */
export function RulesBox({ edited, saved }: { edited: EditedSet; saved: KeywordSetBody }) {
  const { rules } = edited.body;
  return (
    <section className={classes.box} aria-label="Or any of these expressions">
      <Text size="sm" fw={650} c="var(--tw-body)">
        Or any of these expressions
      </Text>
      {rules.map((rule, index) => (
        <span key={rule} className={styles.term} data-new={!saved.rules.includes(rule)}>
          <code className={styles.word} style={{ flex: 1 }}>
            {rule}
          </code>
          <CloseButton
            size={18}
            c="inherit"
            aria-label={`Take out ${rule}`}
            onClick={() => edited.change({ rules: rules.toSpliced(index, 1) })}
          />
        </span>
      ))}
      <ReadField
        label="An expression"
        placeholder="latte AND (mon OR mnd)"
        asExpression={(typed) => typed}
        before={0}
        onRead={(typed) => rules.includes(typed) || edited.change({ rules: [...rules, typed] })}
      />
    </section>
  );
}
