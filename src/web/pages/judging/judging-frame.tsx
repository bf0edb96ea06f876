import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { useUnsureCount } from '../../api/labels.ts';
import { FilterPills } from '../../parts/filter-pills.tsx';
import { Page } from '../../parts/page.tsx';
import classes from './judging.module.css';

const PLACES = ['/judging', '/judging/line', '/judging/learnt'] as const;
type Place = (typeof PLACES)[number];

/** What stands around the three parts of judging: what is unsure, where the line is, what was learnt. */
export function JudgingFrame({ place, children }: { place: Place; children: ReactNode }) {
  const [, navigate] = useLocation();
  const count = useUnsureCount();
  return (
    <Page title="Judging">
      <div className={classes.places}>
        <FilterPills<Place>
          label="Parts of judging"
          value={place}
          onChange={(next) => navigate(next)}
          options={[
            { value: '/judging', label: 'Unsure', count },
            { value: '/judging/line', label: 'What counts as a complaint' },
            { value: '/judging/learnt', label: 'What was learnt' },
          ]}
        />
      </div>
      {children}
    </Page>
  );
}
