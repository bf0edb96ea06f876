import { relative, sep } from 'node:path';
import Sequencer from '@jest/test-sequencer';

/** What takes longest, longest first: minutes, then half minutes, then suites with houses of their own. */
const LONGEST = [
  'test/chaos/short-form',
  'test/journeys/over-',
  'test/fuzz/',
  'test/steps/',
  'test/launch/',
  'test/browser/',
  'test/server/',
  'test/journeys/',
  'test/adapters/queue/',
  'test/adapters/classifiers/',
  'test/adapters/platforms/',
];

/**
 * What takes longest begins first, so that no core waits at the end for the other. Where the last run on this machine
 * left its times, Jest goes by them; a clean checkout has none, and Jest alone would begin with the largest files.
 */
export default class LongestFirst extends Sequencer {
  sort(tests) {
    const sorted = super.sort([...tests]);
    if (tests.every((test) => this.time(test) !== undefined)) return sorted;
    return sorted.toSorted((one, other) => placeOf(one) - placeOf(other));
  }
}

function placeOf({ path, context }) {
  const name = relative(context.config.rootDir, path).replaceAll(sep, '/');
  const place = LONGEST.findIndex((start) => name.startsWith(start));
  return place === -1 ? LONGEST.length : place;
}
