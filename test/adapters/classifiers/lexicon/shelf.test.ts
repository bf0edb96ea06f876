import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { lexiconIn } from '../../../../src/adapters/classifiers/lexicon/shelf.ts';
import { unitsOf } from '../../../../src/adapters/classifiers/lexicon/units.ts';
import { RulesError } from '../../../../src/adapters/rules/read-yaml.ts';
import { rememberYaml } from '../../../../src/adapters/rules/remembered-yaml.ts';
import { lexiconFolder } from '../support.ts';

let folder: string;
let russian: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'twice-shelf-'));
  russian = join(folder, 'ru');
  cpSync(join(lexiconFolder, 'ru'), russian, { recursive: true });
  rememberYaml(join(folder, 'kept'));
});
afterEach(() => {
  rememberYaml(join(tmpdir(), 'twice-nowhere', 'at', 'all'));
  rmSync(folder, { recursive: true, force: true });
});

function change(from: RegExp, to: string): void {
  const file = join(russian, 'severity.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));
}
const severitiesIn = (text: string) => lexiconIn(russian)().phrases.find(unitsOf(text)).severity;

describe('the lexicon of a language', () => {
  it('is the same from memory as from its files', () => {
    change(/^mild: .*$/m, 'mild: [мелочь]');
    const first = severitiesIn('это мелочь');
    expect(first).toMatchObject([{ meaning: 'mild' }]);
    expect(severitiesIn('это мелочь')).toEqual(first);
  });

  it('is made of the words that were read, though the files change before its first text comes', () => {
    change(/^mild: .*$/m, 'mild: [мелочь]');
    lexiconIn(russian);
    const waiting = lexiconIn(russian);
    change(/^mild: .*$/m, 'mild: []');
    expect(waiting().phrases.find(unitsOf('это мелочь')).severity).toMatchObject([{ meaning: 'mild' }]);
  });

  it('is refused at once when a word was spoilt since it was last in order, and each time again', () => {
    lexiconIn(russian);
    change(/^mild: .*$/m, 'mild: []');
    for (let n = 0; n < 2; n++) expect(() => lexiconIn(russian)).toThrow(RulesError);
  });

  it('is refused at once when two files that were in order no longer agree', () => {
    lexiconIn(russian);
    const praise = join(russian, 'praise.yaml');
    const complaint = readFileSync(join(russian, 'complaint.yaml'), 'utf8');
    const word = /words:\s*\n?\s*(?:\[|- )([^,\n\]]+)/.exec(complaint)?.[1] ?? '';
    writeFileSync(praise, `groups: [{ weight: 1, words: [${word}] }]\n`);
    expect(() => lexiconIn(russian)).toThrow(/is listed as/);
  });
});
