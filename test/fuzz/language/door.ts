import { diceOf } from '../support/dice.ts';
import { ODD_TEXTS, oddText } from '../support/odd-texts.ts';
import { type Fate, shown, Tally } from '../support/tally.ts';
import { READERS } from './readers.ts';

/** Of the processor, so that a busy machine says nothing: far above what 100,000 signs need, far below their square. */
const SLOW_MS = 8_000;
const LONG = 100_000;
/** Twice the text may take twice the time and some; four times the time is a square. */
const HALF = LONG / 2;
const SQUARE = 3.3;
const NOTICED_MS = 1_000;

/** Gives every reader every kind of hard text, and then as many by chance as are asked for. */
export function fuzzLanguage(inputs: number, seed: number): Tally {
  const tally = new Tally('words');
  for (const [reader, read] of Object.entries(READERS)) {
    for (const [name, make] of Object.entries(ODD_TEXTS))
      tally.note(fateOf((text) => read(text, seed), make(300), `${reader}, ${name}`));
  }
  const dice = diceOf(seed);
  const names = Object.keys(READERS);
  for (let n = 0; n < inputs; n++) {
    const reader = dice.pick(names);
    const text = `${oddText(dice, 3_000)} ${oddText(dice, 3_000)}`;
    tally.note(fateOf((given) => READERS[reader]?.(given, n), text, `${reader}, ${shown(text)}`));
  }
  return tally;
}

/** Gives every reader every kind of hard text at 100,000 signs, and weighs the work. */
export function fuzzLongTexts(seed: number): Tally {
  const tally = new Tally('long texts');
  for (const [reader, read] of Object.entries(READERS)) {
    for (const [name, make] of Object.entries(ODD_TEXTS))
      tally.note(grown(`${reader}, ${name}`, (text) => read(text, seed), make));
  }
  return tally;
}

/** A long text is read in time, and one of twice the length in not much more than twice of it. */
function grown(what: string, read: (text: string) => unknown, make: (length: number) => string): Fate {
  const half = timed(() => fateOf(read, make(HALF), what));
  const whole = timed(() => fateOf(read, make(LONG), what));
  if (whole.ms > SLOW_MS || (whole.ms > NOTICED_MS && whole.ms > half.ms * SQUARE)) {
    const [one, two] = [half.ms, whole.ms].map(Math.round);
    return { broken: `${what}: ${one} ms for ${HALF} signs, ${two} ms for ${LONG}` };
  }
  return whole.value;
}

function timed<T>(act: () => T): { value: T; ms: number } {
  const began = process.cpuUsage();
  const value = act();
  return { value, ms: process.cpuUsage(began).user / 1_000 };
}

/** Nothing throws; what cannot be written is said as a value; a text that was whole is not cut inside a pair. */
function fateOf(read: (text: string) => unknown, text: string, what: string): Fate {
  try {
    const made = JSON.stringify(read(text)) ?? '';
    if (text.isWellFormed() && /\\ud[89a-f]/i.test(made)) return { broken: `${what}: a pair was cut in two` };
    return made.startsWith('{"ok":false') ? 'refused' : 'handled';
  } catch (error) {
    return { broken: `${what}: threw ${shown(String(error))}` };
  }
}
