import { firstOf } from '../../whole-text.ts';
import type { Ground } from './ground.ts';

const MOST = 2;
const LONGEST = 160;

/** Up to two different posts out of these, the newest first, each as one line. */
export function examplesOf(ground: Ground, places: readonly number[]): string[] {
  const texts = new Set<string>();
  for (const place of places) {
    const text = ground.posts[place]?.post.text.replace(/\s+/g, ' ').trim() ?? '';
    if (text !== '') texts.add(text.length > LONGEST ? `${firstOf(text, LONGEST)}…` : text);
    if (texts.size === MOST) break;
  }
  return [...texts];
}
