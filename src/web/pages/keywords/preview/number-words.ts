import type { FoundGroupView, FoundPostView, PreviewView } from '../../../api/types.ts';
import { plural } from '../../../parts/due-words.ts';
import { likelihood } from '../../../parts/names.ts';

/** So many judgements make an estimate that one can act on; more are welcome. */
const ENOUGH = 20;

type Share = PreviewView['aboutUs']['now'];

export function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

/** `91 %`, or a dash while nobody judged anything. */
export function shareWords(share: Share): string {
  return share ? percent(share.best) : '–';
}

/** `about us (84 to 95), was 23 %`. */
export function aboutUsWords({ now, was }: PreviewView['aboutUs'], changed: boolean): string {
  if (!now) return 'about us: judge a few below';
  const range = `about us (${Math.round(now.low * 100)} to ${Math.round(now.high * 100)})`;
  return changed && was ? `${range}, was ${percent(was.best)}` : range;
}

/** `7 of 20 judged, each makes the 91 % surer`. */
export function judgedWords({ judging, aboutUs }: PreviewView): string {
  const { judged } = judging;
  const so = judged < ENOUGH ? `${judged} of ${ENOUGH} judged` : `${judged.toLocaleString('en')} judged`;
  return aboutUs.now ? `${so}, each makes the ${percent(aboutUs.now.best)} surer` : so;
}

/** `+37 / −2`; about so many where there were too many to read each. */
export function complaintWords({ gained, lost }: PreviewView): string {
  const about = gained.complaintsEstimated || lost.complaintsEstimated ? '≈ ' : '';
  return `${about}+${gained.complaints.toLocaleString('en')} / −${lost.complaints.toLocaleString('en')}`;
}

/** `Gained 61 · 37 complaints`, `Lost 3,709 · 2 were about us: look`. */
export function headWords(title: string, group: FoundGroupView, tone: 'brand' | 'lost'): string {
  const parts = [`${title} ${group.count.toLocaleString('en')}`];
  const known = group.knownAboutUs.length;
  if (tone === 'lost' && known > 0) parts.push(`${known} ${known === 1 ? 'was' : 'were'} about us: look`);
  else if (group.complaints > 0)
    parts.push(`${group.complaintsEstimated ? 'about ' : ''}${plural(group.complaints, 'complaint')}`);
  return parts.join(' · ');
}

/** What is known of a post, or how likely it is a complaint. */
export function saysOf({ aboutUs, complaint, isComplaint }: FoundPostView): string {
  if (aboutUs !== null) return aboutUs ? 'about us' : 'not about us';
  return isComplaint ? `complaint ${likelihood(complaint)}` : 'no complaint';
}

export function tookWords(ms: number): string {
  return ms < 1000 ? `${Math.max(1, Math.round(ms))} ms` : `${(ms / 1000).toFixed(1)} s`;
}
