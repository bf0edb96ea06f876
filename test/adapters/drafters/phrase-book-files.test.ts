import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { loadLintRules } from '../../../src/adapters/drafters/lint-rules-file.ts';
import { loadPhraseBook } from '../../../src/adapters/drafters/phrase-book-files.ts';
import { RulesError } from '../../../src/adapters/rules/read-yaml.ts';

const rules = join(import.meta.dirname, '../../../rules');
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'twice-templates-'));
  cpSync(join(rules, 'templates'), folder, { recursive: true });
  cpSync(join(rules, 'lint.yaml'), join(folder, 'lint.yaml'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Breaks one place of a file and gives back the line it stands on. */
function broken(file: string, from: string | RegExp, to: string): number {
  const path = join(folder, file);
  const text = readFileSync(path, 'utf8');
  const at = text.search(from);
  expect(at).toBeGreaterThan(0);
  writeFileSync(path, text.replace(from, to));
  return text.slice(0, at).split('\n').length;
}

function refusal(load: () => unknown): string {
  try {
    load();
  } catch (error) {
    expect(error).toBeInstanceOf(RulesError);
    return (error as Error).message;
  }
  throw new Error('nothing was refused');
}

describe('the templates as they are', () => {
  it('are rich enough that combinations do not run out', () => {
    const counts = Object.entries(loadPhraseBook(folder)).map(([language, book]) => [
      language,
      Object.values(book.parts).flat().length,
    ]);
    for (const [language, count] of counts)
      expect(count).toBeGreaterThanOrEqual(language === 'en' ? 150 : 70);
  });
});

describe('a broken templates file is refused with its file and line', () => {
  it.each([
    ['an unknown slot', /\{wait\} is far/u, '{weight} is far', 'unknown slot {weight}'],
    ['an unknown topic', /topics: \[safety\]/u, 'topics: [weather]', 'must be one of these'],
    ['an unknown word', /also: \[apologise\]/u, 'besides: [apologise]', 'besides'],
    ['an invitation without its link', /between us: \{link\}/u, 'between us.', 'must hold {link}'],
    [
      'a link outside an invitation',
      /I'm truly sorry\./u,
      "I'm truly sorry: {link}",
      'belongs to an invitation',
    ],
    ['an id used twice', /id: wait-cost/u, 'id: wait-too-long', 'used twice'],
    ['a pattern that cannot be read', /over \?charged"/u, 'over ?charged("', 'regular expression'],
    ['a piece nobody knows', /<item>\)<notlost>|<span><place>/u, '<spam>', 'unknown piece <spam>'],
    ['another language', /language: en/u, 'language: ru', 'this file must say en'],
    ['broken YAML', /language: en/u, 'language: [en', ''],
  ])('%s', (_, from, to, says) => {
    const line = broken('en.yaml', from, to);
    const message = refusal(() => loadPhraseBook(folder));
    expect(message).toContain('en.yaml:');
    expect(message).toContain(says);
    if (says !== '') expect(message).toContain(`en.yaml:${line}:`);
  });

  it('a missing list, and a missing file', () => {
    broken('ru.yaml', /^ {2}thank:\n(?: {4}.*\n)+/mu, '');
    expect(refusal(() => loadPhraseBook(folder))).toMatch(/ru\.yaml:\d+: parts\.thank: /u);
    rmSync(join(folder, 'ru.yaml'));
    expect(refusal(() => loadPhraseBook(folder))).toMatch(/ru\.yaml: cannot be read/u);
  });
});

describe('a broken lint file is refused with its file and line', () => {
  it.each([
    ['a missing language', /^ {2}ru: \[не нужно.*\n/mu, '', 'negations.ru'],
    ['an unknown rule', /^ {2}forms:/mu, '  shapes:', 'words'],
    [
      'an impossible limit',
      /warn: 0\.6, block: 0\.8/u,
      'warn: 0.9, block: 0.8',
      'warn must not be above block',
    ],
    ['an unreadable pattern', /"calm down"|calm down/u, 'calm (down', 'pattern'],
  ])('%s', (_, from, to, says) => {
    broken('lint.yaml', from, to);
    const message = refusal(() => loadLintRules(join(folder, 'lint.yaml')));
    expect(message).toMatch(/lint\.yaml:\d+: /u);
    expect(message).toContain(says);
  });
});
