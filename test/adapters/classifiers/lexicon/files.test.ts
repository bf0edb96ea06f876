import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { loadClassifier } from '../../../../src/adapters/classifiers/index.ts';
import { RulesError } from '../../../../src/adapters/rules/read-yaml.ts';
import { lexiconFolder } from '../support.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lexicons-'));
  cpSync(lexiconFolder, folder, { recursive: true });
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function change(file: string, edit: (text: string) => string): void {
  const path = join(folder, file);
  writeFileSync(path, edit(readFileSync(path, 'utf8')));
}

function refusal(): string {
  try {
    loadClassifier(folder);
  } catch (error) {
    if (error instanceof RulesError) return error.message;
    throw error;
  }
  return 'it was taken';
}

describe('the lexicon files', () => {
  it('are taken as they stand', () => {
    expect(refusal()).toBe('it was taken');
  });

  it('teach the classifier a new word at once', () => {
    const before = loadClassifier(folder).classify({
      text: 'a flumptious trip',
      lang: 'en',
    }).complaint;
    change('en/complaint.yaml', (text) => text.replace('words:\n', 'words:\n      - flumptious\n'));
    const after = loadClassifier(folder).classify({ text: 'a flumptious trip', lang: 'en' });
    expect(after.complaint).toBeGreaterThan(before);
    expect(after.reasons.map((reason) => reason.words)).toContain('flumptious');
  });

  it('name file and line of an unknown name', () => {
    change('en/churn.yaml', (text) => `${text}drifting: [hmm]\n`);
    const line =
      readFileSync(join(folder, 'en/churn.yaml'), 'utf8').split('\n').indexOf('drifting: [hmm]') + 1;
    expect(refusal()).toContain(`en/churn.yaml:${line}: `);
  });

  it('name file and list when a list is missing', () => {
    change('ru/voice.yaml', (text) => text.replace(/^you: .*\n/m, ''));
    expect(refusal()).toMatch(/ru\/voice\.yaml:\d+: you: /);
  });

  it.each([
    [
      'an empty list',
      'zh-Hant/severity.yaml',
      /^mild: .*$/m,
      'mild: []',
      /severity\.yaml:\d+: mild: an empty list/,
    ],
    [
      'an empty word',
      'zh-Hans/severity.yaml',
      /^mild: .*$/m,
      "mild: ['']",
      /severity\.yaml:\d+: mild\.0: an empty word/,
    ],
    [
      'a weight below zero',
      'en/praise.yaml',
      'weight: 2',
      'weight: -2',
      /praise\.yaml:\d+: groups\.0\.weight: /,
    ],
    [
      'a word without letters',
      'en/praise.yaml',
      'words:\n',
      "words:\n      - '!!'\n",
      /praise\.yaml:\d+: groups\.0\.words\.0: no word in it/,
    ],
    ['a list that is no list', 'en/voice.yaml', /^you: .*$/m, 'you: you', /voice\.yaml:\d+: you: /],
    ['a signal without weight', 'model.yaml', /^ {2}link: .*\n/m, '', /model\.yaml:\d+: weights\.link: /],
    [
      'bounds the wrong way round',
      'model.yaml',
      /^unsure: .*$/m,
      'unsure: { from: 0.9, to: 0.1 }',
      /model\.yaml:\d+: unsure: from must not be above to/,
    ],
    ['broken YAML', 'emoji.yaml', /^angry: .*$/m, 'angry: [😡', /emoji\.yaml:\d+: /],
  ])('refuse %s', (_, file, from, to, message) => {
    change(file, (text) => text.replace(from, to));
    expect(refusal()).toMatch(message);
  });

  it('refuse one word with two meanings, also by another ending', () => {
    change('en/praise.yaml', (text) => text.replace('words:\n', 'words:\n      - delaying\n'));
    expect(refusal()).toMatch(/"delaying" is listed as praise, but "delay(ed)?".* is listed as complaint/);
  });

  it('refuse a missing file and a missing folder', () => {
    rmSync(join(folder, 'en/topics.yaml'));
    expect(refusal()).toMatch(/en\/topics\.yaml: cannot be read/);
    expect(() => loadClassifier(join(folder, 'nowhere'))).toThrow(RulesError);
  });

  it('refuse a folder without languages', () => {
    for (const language of ['en', 'ru', 'zh-Hans', 'zh-Hant'])
      rmSync(join(folder, language), { recursive: true });
    expect(refusal()).toContain('holds no language');
  });
});
