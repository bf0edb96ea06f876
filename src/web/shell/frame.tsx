import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useLiveChanges } from '../api/live.ts';
import { BudgetDialog } from '../budget/budget-dialog.tsx';
import { useLetGoOfErased } from '../drafting/use-let-go-of-erased.ts';
import { BudgetBar } from './budget-bar.tsx';
import { CutBar } from './cut-bar.tsx';
import classes from './frame.module.css';
import { KeysOverlay } from './keys-overlay.tsx';
import { Rail } from './rail.tsx';
import { StoppedBar } from './stopped-bar.tsx';
import { TopBar } from './top-bar.tsx';

/** What stands around every page: warnings, the top bar, the rail. */
export function Frame({ children }: { children: ReactNode }) {
  useLiveChanges(useQueryClient());
  useLetGoOfErased();
  return (
    <div className={classes.frame}>
      <a className={classes.skip} href="#room">
        Skip to the page
      </a>
      <div className={classes.bars}>
        <StoppedBar />
        <BudgetBar />
        <CutBar />
      </div>
      <header className={classes.top}>
        <TopBar />
      </header>
      <nav className={classes.rail} aria-label="Pages">
        <Rail />
      </nav>
      <main id="room" className={classes.room} tabIndex={-1}>
        {children}
      </main>
      <KeysOverlay />
      <BudgetDialog />
    </div>
  );
}
