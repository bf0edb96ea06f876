import type { PreviewView } from '../../../api/types.ts';
import { CostSlot } from './cost-slot.tsx';
import { aboutUsWords, complaintWords, percent, shareWords } from './number-words.ts';
import classes from './preview.module.css';
import { Stat } from './stat.tsx';

/** What a change comes to, in five numbers. */
export function NumberCards({ found, changed }: { found: PreviewView; changed: boolean }) {
  const { mentions, aboutUs, neverTagged, lost, kept } = found;
  const untagged = neverTagged.now;
  return (
    <div className={classes.stats}>
      <Stat
        number={mentions.now.toLocaleString('en')}
        says={changed ? `mentions, was ${mentions.was.toLocaleString('en')}` : 'mentions'}
      />
      <Stat number={shareWords(aboutUs.now)} says={aboutUsWords(aboutUs, changed)} />
      {changed ? (
        <Stat number={complaintWords(found)} says="complaints gained, lost" bad={lost.complaints > 0} />
      ) : (
        <Stat
          number={`${kept.complaintsEstimated ? '≈ ' : ''}${kept.complaints.toLocaleString('en')}`}
          says="complaints among them"
        />
      )}
      <Stat number={untagged === null ? '–' : percent(untagged)} says="never tagged us" />
      <CostSlot found={found} changed={changed} />
    </div>
  );
}
