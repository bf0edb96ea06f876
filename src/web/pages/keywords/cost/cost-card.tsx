import type { KeywordSetBody, KeywordSetView } from '../../../api/types.ts';
import { useVolume } from '../../../api/volume.ts';
import { Stat } from '../preview/stat.tsx';
import { costCard } from './cost-words.ts';

/** One number: what a useful mention costs with the words in hand, and what it costs today. */
export function CostCard({ set, body }: { set: KeywordSetView; body: KeywordSetBody }) {
  const volume = useVolume(set, body).data;
  const changed = JSON.stringify(body) !== JSON.stringify(set.body);
  const { number, says } = volume ? costCard(volume, changed) : { number: '…', says: 'for each useful one' };
  return <Stat number={number} says={says} />;
}
