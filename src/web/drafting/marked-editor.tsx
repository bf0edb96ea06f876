import type { RefObject } from 'react';
import type { LintFinding } from '../api/types.ts';
import { cutAtMarks, type Mark } from '../parts/marks.ts';
import classes from './marked-editor.module.css';

type LintMark = Mark<'warn' | 'block'>;

/**
 * A text field that marks the words a rule speaks of. The marks lie in a copy of the text under the field, set in the
 * same type, which also gives the field its height.
 */
export function MarkedEditor(props: {
  text: string;
  language: string;
  findings: readonly LintFinding[];
  disabled: boolean;
  field: RefObject<HTMLTextAreaElement | null>;
  onWrite: (text: string) => void;
  onApprove: () => void;
}) {
  return (
    <div className={classes.editor}>
      <div className={classes.mirror} aria-hidden="true">
        {cutAtMarks(props.text, marksFrom(props.findings)).map((piece) =>
          piece.mark ? (
            <mark key={piece.start} data-level={piece.mark.kind}>
              {piece.text}
            </mark>
          ) : (
            <span key={piece.start}>{piece.text}</span>
          ),
        )}
        {/* A last line that is still empty needs a character to have a height. */}
        {'\u200b'}
      </div>
      <textarea
        ref={props.field}
        className={classes.field}
        value={props.text}
        lang={props.language}
        disabled={props.disabled}
        aria-label="The reply"
        aria-describedby="lint"
        aria-keyshortcuts="e"
        spellCheck
        onChange={(event) => props.onWrite(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') event.currentTarget.blur();
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) props.onApprove();
        }}
      />
    </div>
  );
}

/** Passes mark nothing; a block is drawn over a warning. */
function marksFrom(findings: readonly LintFinding[]): LintMark[] {
  const at = (level: 'warn' | 'block'): LintMark[] =>
    findings.flatMap((finding) =>
      finding.level === level && finding.at ? [{ ...finding.at, kind: level }] : [],
    );
  return [...at('warn'), ...at('block')];
}
