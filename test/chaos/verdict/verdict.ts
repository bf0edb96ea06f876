import type { Findings } from '../../bench/support/run-bench.ts';
import { claimedSent, forgotten, madeUnknown, saidTwice, withoutEnd } from './against-the-ledger.ts';
import type { Evidence } from './evidence.ts';
import { lostPosts } from './lost-posts.ts';
import { overTheLimit } from './over-the-limit.ts';

/** One promise: what must be none, how many there are, and some of them to look at. */
export interface Held {
  says: string;
  count: number;
  examples: readonly unknown[];
}

/** Holds the product's word against the sandbox's ledger, promise by promise. All counts must be 0. */
export function judge(evidence: Evidence, confirmed: ReadonlySet<string>, rulesDir: string): Held[] {
  const { byOurselves, known } = overTheLimit(evidence.posts);
  const { unaccounted } = evidence;
  const counted = (says: string, found: readonly unknown[]): Held => ({
    says,
    count: found.length,
    examples: found.slice(0, 3),
  });
  return [
    counted('third replies sent after two of our own', byOurselves),
    counted('replies sent although colleagues had filled the two', known),
    counted('approved replies posted twice', saidTwice(evidence)),
    counted('approved replies without an end', withoutEnd(evidence)),
    counted('approvals that were confirmed and forgotten', forgotten(evidence, confirmed)),
    counted('replies called sent that are not public', claimedSent(evidence)),
    counted('public replies of ours not called sent', madeUnknown(evidence)),
    counted('matching posts that are no mention', lostPosts(evidence, rulesDir)),
    {
      says: 'changes of state without an audit row and actor',
      count: unaccounted.reduce((sum, row) => sum + row.times, 0),
      examples: unaccounted.slice(0, 5),
    },
  ];
}

export function verdictTable(promises: readonly Held[]): Findings['tables'][number] {
  const rows = promises.map(({ says, count }) => [says, count]);
  return { title: 'Must be 0, by the ledger of what was truly posted', rows };
}

/** A sentence for each promise that did not hold, with examples. */
export function brokenPromises(promises: readonly Held[]): string[] {
  return promises
    .filter(({ count }) => count > 0)
    .map(({ says, count, examples }) => `${count} ${says}, such as ${JSON.stringify(examples)}`);
}
