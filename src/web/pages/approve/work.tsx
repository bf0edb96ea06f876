import { Button } from '@mantine/core';
import { useInViewport, useMergedRef } from '@mantine/hooks';
import { ChevronLeft, FolderX } from 'lucide-react';
import { useRef } from 'react';
import { useCase } from '../../api/cases.ts';
import { isGone } from '../../api/client.ts';
import { useDraft } from '../../api/drafts.ts';
import { CaseFile } from '../../case/case-file.tsx';
import { DraftPane } from '../../drafting/draft-pane.tsx';
import { DueTime } from '../../parts/due-time.tsx';
import { LoadingRows } from '../../parts/loading-rows.tsx';
import { NothingHere } from '../../parts/nothing-here.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { PersonMenu } from '../../person/person-menu.tsx';
import classes from './approve-page.module.css';
import { ToTheDraft } from './to-the-draft.tsx';

/** The case and the draft in hand. `caseId` is known from the queue; a linked draft tells it itself. */
export function Work(props: {
  draftId: string;
  caseId: string | null;
  onBack: () => void;
  onDecided: () => void;
  /** Takes another draft in hand, in place of this one. */
  goTo: (draftId: string) => void;
}) {
  const draft = useDraft(props.draftId);
  const file = useCase(props.caseId ?? draft.data?.caseId ?? null);
  const sheet = useRef<HTMLDivElement>(null);
  const { ref: watched, inViewport } = useInViewport<HTMLDivElement>();
  const draftPlace = useMergedRef(sheet, watched);
  if (isGone(draft.error)) return <DraftGone onBack={props.onBack} />;
  return (
    <div className={classes.work}>
      <BackBar dueAt={draft.data?.dueAt ?? null} onBack={props.onBack} />
      <div className={classes.case}>
        {file.data && (
          <CaseFile
            file={file.data}
            menu={<PersonMenu person={file.data.person} onErased={props.onDecided} />}
          />
        )}
        {file.isLoading && <LoadingRows rows={3} height={120} />}
        {file.isError && !file.data && (
          <ProblemNote what="The case could not be loaded" error={file.error} retry={() => file.refetch()} />
        )}
      </div>
      <div className={classes.draft} ref={draftPlace}>
        {draft.data && (
          <DraftPane
            draft={draft.data}
            onDecided={props.onDecided}
            newer={{ draft: file.data?.draft ?? null, goTo: props.goTo }}
          />
        )}
        {draft.isLoading && <LoadingRows rows={3} height={110} />}
        {draft.isError && !draft.data && (
          <ProblemNote
            what="The draft could not be loaded"
            error={draft.error}
            retry={() => draft.refetch()}
          />
        )}
      </div>
      <ToTheDraft draft={sheet} inSight={inViewport || !file.data} />
    </div>
  );
}

/** Nothing of it is shown from memory. */
function DraftGone({ onBack }: { onBack: () => void }) {
  return (
    <div className={classes.work}>
      <BackBar dueAt={null} onBack={onBack} />
      <NothingHere icon={<FolderX size={30} />} title="This draft is not here">
        The data of the person it was for was erased, or there never was such a draft.
      </NothingHere>
    </div>
  );
}

/** On a phone the queue is a step of its own: the way back to it, and how long there is. */
function BackBar({ dueAt, onBack }: { dueAt: string | null; onBack: () => void }) {
  return (
    <div className={classes.back}>
      <Button variant="subtle" size="compact-md" leftSection={<ChevronLeft size={17} />} onClick={onBack}>
        Queue
      </Button>
      <DueTime dueAt={dueAt} />
    </div>
  );
}
