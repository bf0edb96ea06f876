import { Button } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { ChevronLeft } from 'lucide-react';
import { Link, useLocation } from 'wouter';
import { useCase } from '../../api/cases.ts';
import type { CaseView } from '../../api/types.ts';
import { CaseFile } from '../../case/case-file.tsx';
import { DraftPane } from '../../drafting/draft-pane.tsx';
import { LoadingRows } from '../../parts/loading-rows.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import classes from './case-page.module.css';
import { CloseCase } from './close-case.tsx';

/** One case by its address, with its draft while one waits. */
export function CasePage({ id }: { id: string }) {
  const file = useCase(id);
  const [, navigate] = useLocation();
  useDocumentTitle(`${file.data?.title ?? 'Case'} · Twice`);
  const draft = file.data?.draft;
  return (
    <div className={classes.page}>
      <div className={classes.case}>
        <div className={classes.tools}>
          <Button
            component={Link}
            href="/cases"
            variant="subtle"
            size="compact-md"
            leftSection={<ChevronLeft size={17} />}
          >
            Cases
          </Button>
          {file.data && isOpen(file.data) && <CloseCase file={file.data} />}
        </div>
        {file.isPending && <LoadingRows rows={3} height={120} />}
        {file.isError && !file.data && (
          <ProblemNote what="The case could not be loaded" error={file.error} retry={() => file.refetch()} />
        )}
        {file.data && <CaseFile file={file.data} />}
      </div>
      {draft && (
        <div className={classes.draft}>
          <DraftPane key={draft.id} draft={draft} onDecided={() => navigate(`/cases/${id}`)} />
        </div>
      )}
    </div>
  );
}

function isOpen(file: CaseView): boolean {
  return file.state !== 'closed' && file.state !== 'let-go';
}
