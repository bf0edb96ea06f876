import { Button, Group } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { ChevronLeft, FolderX } from 'lucide-react';
import { Link, useLocation } from 'wouter';
import { useCase } from '../../api/cases.ts';
import { isGone } from '../../api/client.ts';
import type { CaseView } from '../../api/types.ts';
import { CaseFile } from '../../case/case-file.tsx';
import { DraftPane } from '../../drafting/draft-pane.tsx';
import { LoadingRows } from '../../parts/loading-rows.tsx';
import { NothingHere } from '../../parts/nothing-here.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { ErasePerson } from '../../person/erase-person.tsx';
import classes from './case-page.module.css';
import { CloseCase } from './close-case.tsx';

/** One case by its address, with its draft while one waits. */
export function CasePage({ id }: { id: string }) {
  const file = useCase(id);
  const [, navigate] = useLocation();
  useDocumentTitle(`${file.data?.title ?? 'Case'} · Twice`);
  const gone = isGone(file.error);
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
          {file.data && !gone && (
            <Group gap="xs">
              <ErasePerson person={file.data.person} onErased={() => navigate('/cases')} />
              {isOpen(file.data) && <CloseCase file={file.data} />}
            </Group>
          )}
        </div>
        {gone && (
          <NothingHere icon={<FolderX size={30} />} title="This case is not here">
            The data of its person was erased, or there never was such a case.
          </NothingHere>
        )}
        {file.isPending && <LoadingRows rows={3} height={120} />}
        {file.isError && !file.data && !gone && (
          <ProblemNote what="The case could not be loaded" error={file.error} retry={() => file.refetch()} />
        )}
        {file.data && !gone && <CaseFile file={file.data} />}
      </div>
      {draft && !gone && (
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
