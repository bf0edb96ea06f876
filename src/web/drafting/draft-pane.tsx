import { Text, Title } from '@mantine/core';
import { useRef } from 'react';
import type { DraftView } from '../api/types.ts';
import { languageName } from '../parts/names.ts';
import { DecideBar } from './decide-bar.tsx';
import { DecidedNote } from './decided-note.tsx';
import classes from './draft-pane.module.css';
import { LintList } from './lint-list.tsx';
import { MarkedEditor } from './marked-editor.tsx';
import { ChangedNote, OvertakenNote } from './meanwhile-notes.tsx';
import { ReachBanner } from './reach-banner.tsx';
import { type Newer, SupersededNote } from './superseded-note.tsx';
import { useApproval } from './use-approval.tsx';
import { useReading } from './use-reading.ts';
import { useWords } from './use-words.ts';
import { Wordings } from './wordings.tsx';

/** The draft of one reply while it waits, or what became of it. Key it by draft. */
export function DraftPane(props: { draft: DraftView; onDecided: () => void; newer?: Newer }) {
  const { draft, onDecided, newer } = props;
  if (draft.state === 'waiting') return <WaitingDraft draft={draft} onDecided={onDecided} />;
  return (
    <section className={classes.pane} aria-label="Draft">
      <div className={classes.paper}>
        <DraftHead draft={draft} />
        {newer && draft.state === 'superseded' ? (
          <SupersededNote draft={draft} newer={newer} onNext={onDecided} />
        ) : (
          <DecidedNote draft={draft} onNext={onDecided} />
        )}
      </div>
    </section>
  );
}

/** How it may travel, the words, what the rules say of them, and the decision. */
function WaitingDraft({ draft, onDecided }: { draft: DraftView; onDecided: () => void }) {
  const hand = useWords(draft);
  const field = useRef<HTMLTextAreaElement>(null);
  const { lint, current, error } = useReading(draft, hand.text);
  const { approve, pending } = useApproval(draft, hand, onDecided);
  const stopped = hand.overtaken || draft.reach.reach === 'none' || (current && lint.blocked);
  const decided = (): void => {
    hand.forget();
    onDecided();
  };
  const edit = (): void => focusAtEnd(field.current);
  return (
    <section className={classes.pane} aria-label="Draft">
      <div className={classes.paper}>
        <DraftHead draft={draft} />
        <ReachBanner reach={draft.reach} />
        <ChangedNote why={draft.changed} />
        <OvertakenNote hand={hand} />
        <Wordings hand={hand} />
        <MarkedEditor
          text={hand.text}
          language={draft.language}
          findings={current ? lint.findings : []}
          disabled={pending}
          field={field}
          onWrite={hand.write}
          onApprove={() => !stopped && approve()}
        />
        <LintList lint={lint} checking={!current && !error} />
        <LintSilent error={error} />
      </div>
      <DecideBar {...{ draft, stopped, pending, approve, edit }} onDecided={decided} />
    </section>
  );
}

function DraftHead({ draft }: { draft: DraftView }) {
  return (
    <div className={classes.head}>
      <Title order={3} fz="md">
        Draft, reply {draft.ordinal} of 2
      </Title>
      <Text size="xs" c="var(--tw-soft)">
        {languageName(draft.language)}
      </Text>
    </div>
  );
}

function LintSilent({ error }: { error: Error | null }) {
  if (!error) return null;
  return (
    <Text size="xs" c="var(--tw-warn)">
      The rules could not be asked: {error.message} They are asked again when you approve.
    </Text>
  );
}

function focusAtEnd(field: HTMLTextAreaElement | null): void {
  field?.focus();
  field?.setSelectionRange(field.value.length, field.value.length);
}
