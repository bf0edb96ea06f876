import fc from 'fast-check';

/**
 * Properties begin from the same seed on every machine, so that a red run is red for everybody. TWICE_SEED tries another
 * ground, a number or `random`; a failing property prints the seed it began from.
 */
const asked = process.env.TWICE_SEED ?? '20260223';
if (asked !== 'random') fc.configureGlobal({ seed: Number(asked) });
