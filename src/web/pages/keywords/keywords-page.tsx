import { useDocumentTitle } from '@mantine/hooks';
import { TextSearch } from 'lucide-react';
import { useSearchParams } from 'wouter';
import { useKeywordSets } from '../../api/keyword-sets.ts';
import { LoadingRows } from '../../parts/loading-rows.tsx';
import { NothingHere } from '../../parts/nothing-here.tsx';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { SetStudio } from './set-studio.tsx';

/** What we listen for, and what a change of it would find. */
export function KeywordsPage() {
  useDocumentTitle('Keywords · Twice');
  const sets = useKeywordSets();
  const [params, setParams] = useSearchParams();
  const chosen = params.get('set');
  const choose = (set: string): void => setParams({ set });
  if (sets.isPending) return <LoadingRows />;
  if (!sets.data) {
    return (
      <ProblemNote
        what="The keyword sets could not be loaded"
        error={sets.error}
        retry={() => sets.refetch()}
      />
    );
  }
  const set = sets.data.find(({ id }) => id === chosen) ?? sets.data[0];
  if (!set) {
    return (
      <NothingHere icon={<TextSearch size={30} />} title="No keyword set yet">
        Sets to start from lie in the rules of this house; once one is loaded it can be changed here.
      </NothingHere>
    );
  }
  return <SetStudio key={set.id} set={set} sets={sets.data} choose={choose} />;
}
