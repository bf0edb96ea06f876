import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadLexicons } from '../../../src/adapters/classifiers/lexicon/index.ts';
import { loadLintRules } from '../../../src/adapters/drafters/lint-rules-file.ts';
import { loadPhraseBook } from '../../../src/adapters/drafters/phrase-book-files.ts';
import { RulesError } from '../../../src/adapters/rules/read-yaml.ts';
import { loadPrices, loadRulebook } from '../../../src/adapters/rules/rulebook-files.ts';
import { loadWatchFiles } from '../../../src/adapters/rules/watch-files.ts';
import { type Dice, diceOf } from '../support/dice.ts';
import { type Fate, Tally } from '../support/tally.ts';
import { BREAKINGS, SECRET } from './mutations.ts';

/** A file that costs the processor more than this holds up the start. */
const SLOW_MS = 5_000;

/** Breaks one rules file after another, each in a folder that is otherwise sound, and starts up on it. */
export function fuzzRules(inputs: number, seed: number): Tally {
  const tally = new Tally('rules files');
  const dice = diceOf(seed);
  const folder = mkdtempSync(join(tmpdir(), 'twice-fuzz-rules-'));
  try {
    cpSync('rules', folder, { recursive: true });
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /\.yaml$/.test(name),
    );
    // Refusals count for nothing where the sound files are refused too.
    for (const file of files) loadFor(folder, file);
    for (let n = 0; n < inputs; n++) tally.note(breakOne(folder, files[n % files.length] ?? '', dice));
  } finally {
    rmSync(folder, { recursive: true });
  }
  return tally;
}

function breakOne(folder: string, file: string, dice: Dice): Fate {
  const path = join(folder, file);
  const sound = readFileSync(path);
  const name = dice.pick(Object.keys(BREAKINGS));
  const broken = BREAKINGS[name]?.(String(sound), dice) ?? null;
  try {
    if (broken === null) rmSync(path);
    else writeFileSync(path, broken);
    return fateOf(() => loadFor(folder, file), `${file}, ${name}`);
  } finally {
    writeFileSync(path, sound);
  }
}

/** All that the start reads of the folder this file stands in; the same functions that the start calls. */
function loadFor(folder: string, file: string): void {
  if (file.startsWith('watch')) loadWatchFiles(join(folder, 'watch'));
  else if (file.startsWith('lexicons')) loadLexicons(join(folder, 'lexicons'));
  else if (file === 'lint.yaml' || file.startsWith('templates')) {
    loadPhraseBook(join(folder, 'templates'));
    loadLintRules(join(folder, 'lint.yaml'));
  } else {
    loadRulebook(folder);
    loadPrices(folder);
  }
}

function fateOf(load: () => void, what: string): Fate {
  const began = process.cpuUsage();
  const fate = outcome(load, what);
  const ms = Math.round(process.cpuUsage(began).user / 1_000);
  return ms < SLOW_MS ? fate : { broken: `${what}: took ${ms} ms` };
}

function outcome(load: () => void, what: string): Fate {
  try {
    load();
    return 'handled';
  } catch (error) {
    if (!(error instanceof RulesError)) return { broken: `${what}: threw ${String(error).slice(0, 200)}` };
    const fault = error.message.includes(SECRET) ? 'shows a secret' : faultOf(error.message);
    return fault === null ? 'refused' : { broken: `${what}: ${fault}: ${error.message.slice(0, 300)}` };
  }
}

/** A refusal names the file, the line where there is one, and fits on a screen. */
function faultOf(message: string): string | null {
  if (
    !/\.yaml:\d+: \S|\.yaml: cannot be read|\.yaml: the \w+ \S+ stands in|\/lexicons\/[\w-]+: "/.test(message)
  ) {
    return 'names no file and line';
  }
  if (message.length > 600) return 'is too long to read';
  return /\n|\bat \S+ \(/.test(message) ? 'is not one sentence' : null;
}
