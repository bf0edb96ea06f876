import type { Stretch } from './borders.ts';
import { AT_BORDER } from './trie.ts';

/** Called for each needle found, by the end of its key; overlapping ones too. Stretch and lane are only lent. */
export type Found = (needle: number, stretch: Readonly<Stretch>, lane: Lane) => void;

/** A text as it is being read, one of two at a time. */
export interface Lane {
  readonly number: 0 | 1;
  /** Which of the texts it is. */
  of: number;
  text: string;
  at: number;
  state: number;
  /** Up to here something was not one sign for one unit: places after it are plain differences. */
  odd: number;
  found: Found;
}

export function newLane(number: 0 | 1): Lane {
  return { number, of: 0, text: '', at: 0, state: AT_BORDER, odd: 0, found: nobody };
}

const nobody: Found = () => undefined;

/** Lets go of the last text and of who was told: words of people are not kept longer than they are read. */
export function clear(lane: Lane): void {
  lane.text = '';
  lane.found = nobody;
}

export function isOver({ text, at }: Lane): boolean {
  return at >= text.length;
}

/** Begins another text in the lane. */
export function begin(lane: Lane, of: number, text: string, found: Found): void {
  lane.of = of;
  lane.text = text;
  lane.at = 0;
  lane.state = AT_BORDER;
  lane.odd = 0;
  lane.found = found;
}
