import type { ReactNode } from 'react';
import type { CaseView } from '../api/types.ts';
import classes from './case-file.module.css';
import { CaseHead } from './case-head.tsx';
import { CaseNotices } from './case-notices.tsx';
import { StageStrip } from './stage-strip.tsx';
import { Timeline } from './timeline.tsx';
import { WhyCard } from './why-card.tsx';

/** One person in one thread: what they said, what we said, and why it lies here. `menu` stands at the end of its head. */
export function CaseFile({ file, menu }: { file: CaseView; menu?: ReactNode }) {
  return (
    <article className={classes.file} aria-label={`Case: ${file.title}`}>
      <CaseHead file={file} menu={menu} />
      <StageStrip behind={file.stage} />
      <CaseNotices file={file} />
      <Timeline file={file} />
      <WhyCard file={file} />
    </article>
  );
}
