import type { PreviewView } from '../../../api/types.ts';
import { percent } from './number-words.ts';
import { Stat } from './stat.tsx';

/** The fifth card: what each useful mention costs. Until a price is known, how much of all that was heard is found. */
export function CostSlot({ found }: { found: PreviewView; changed: boolean }) {
  const share = found.looked > 0 ? found.mentions.now / found.looked : null;
  return <Stat number={share === null ? '–' : percent(share)} says="of all that was heard" />;
}
