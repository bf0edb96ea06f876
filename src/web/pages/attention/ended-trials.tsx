import { Button } from '@mantine/core';
import { FlaskConical } from 'lucide-react';
import { Link } from 'wouter';
import { useKeywordSets } from '../../api/keyword-sets.ts';
import type { KeywordSetView } from '../../api/types.ts';
import { Banner } from '../../parts/banner.tsx';
import { plural } from '../../parts/due-words.ts';

/** The sets whose trial is over and waits for somebody's word. */
export function useEndedTrials(): KeywordSetView[] {
  const sets = useKeywordSets();
  return sets.data?.filter((set) => set.trial?.state === 'ended') ?? [];
}

export function EndedTrials({ sets }: { sets: readonly KeywordSetView[] }) {
  return sets.map(
    (set) =>
      set.trial && (
        <Banner
          key={set.id}
          tone="warn"
          icon={FlaskConical}
          acts={
            <Button component={Link} href="/keywords" size="compact-sm" variant="default">
              Decide under Keywords
            </Button>
          }
        >
          <b>
            The trial of “{set.name}”, version {set.trial.version}, is over.
          </b>{' '}
          It found {plural(set.trial.found, 'post')} that nothing else finds,{' '}
          {plural(set.trial.complaints, 'likely complaint')} among them. Make it live, or leave it.
        </Banner>
      ),
  );
}
