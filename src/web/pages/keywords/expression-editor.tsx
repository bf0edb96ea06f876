import { Button, Text } from '@mantine/core';
import { CircleAlert, CircleCheck, Info } from 'lucide-react';
import { useRef } from 'react';
import { Banner } from '../../parts/banner.tsx';
import { LoadingRows } from '../../parts/loading-rows.tsx';
import { cutAtMarks } from '../../parts/marks.ts';
import classes from './expression-editor.module.css';
import { expressionMarks } from './expression-marks.ts';
import type { ExpressionFault, useTypedExpression } from './use-typed-expression.ts';

/** The whole set as one expression; what is wrong in it is underlined where it stands, with what was expected. */
export function ExpressionEditor({ typed }: { typed: ReturnType<typeof useTypedExpression> }) {
  const field = useRef<HTMLTextAreaElement>(null);
  if (!typed.ready) return <LoadingRows rows={2} />;
  if (!typed.sayable) {
    return (
      <Banner tone="note" icon={Info}>
        Name something to look for in the form first. An expression cannot say only what to leave out.
      </Banner>
    );
  }
  const { text, fault } = typed;
  const goThere = (at: number): void => {
    field.current?.focus();
    field.current?.setSelectionRange(at, at);
  };
  return (
    <div className={classes.all}>
      <div className={classes.editor} data-wrong={fault !== null}>
        <div className={classes.mirror} aria-hidden="true">
          {cutAtMarks(text, expressionMarks(text, fault)).map((piece) => (
            <span key={piece.start} data-kind={piece.mark?.kind}>
              {piece.text}
            </span>
          ))}
          {/* A last line that is still empty needs a character to have a height. */}
          {'\u200b'}
        </div>
        <textarea
          ref={field}
          className={classes.field}
          value={text}
          spellCheck={false}
          autoCapitalize="off"
          aria-label="The set as one expression"
          aria-invalid={fault !== null}
          aria-describedby="expression-says"
          placeholder={'coffee OR "monday coffee"'}
          onChange={(event) => typed.write(event.currentTarget.value)}
        />
      </div>
      <div id="expression-says" role="status">
        {fault ? <Fault fault={fault} text={text} goThere={goThere} /> : <Right empty={text === ''} />}
      </div>
      <Help />
    </div>
  );
}

function Fault(props: { fault: ExpressionFault; text: string; goThere: (at: number) => void }) {
  const { fault, text, goThere } = props;
  return (
    <Banner
      tone="bad"
      icon={CircleAlert}
      acts={
        <Button size="compact-sm" variant="default" onClick={() => goThere(fault.at)}>
          Go there
        </Button>
      }
    >
      <b>{placeIn(text, fault.at)}:</b> {fault.message}
      {fault.expected.length > 0 && <div>Expected: {fault.expected.join(', ')}</div>}
      <div>Until it is right, the form stays as it was.</div>
    </Banner>
  );
}

function Right({ empty }: { empty: boolean }) {
  if (empty) return null;
  return (
    <Text size="xs" c="var(--tw-good)">
      <CircleCheck size={13} style={{ verticalAlign: -2 }} /> The form says the same.
    </Text>
  );
}

/** `Sign 12`, or with its line where there are several. */
function placeIn(text: string, at: number): string {
  const before = text.slice(0, at).split('\n');
  const sign = (before.at(-1)?.length ?? 0) + 1;
  return text.includes('\n') ? `Line ${before.length}, sign ${sign}` : `Sign ${sign}`;
}

function Help() {
  return (
    <Text size="xs" c="var(--tw-soft)">
      <code>AND OR NOT ( )</code> in capitals · <code>"a phrase"</code> · <code>delay*</code> any ending ·{' '}
      <code>monday NEAR/8 beans</code> · <code>#tag @handle</code> · <code>url: lang: platform: in:</code> a
      subreddit <code>author: followers: place: list:</code>
    </Text>
  );
}
