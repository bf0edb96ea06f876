import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { parseYaml, RulesError, readYaml } from '../../../src/adapters/rules/read-yaml.ts';

const Words = z.strictObject({ words: z.array(z.string()) });
const bomb = [
  'l0: &l0 [ha]',
  ...Array.from({ length: 9 }, (_, n) => `l${n + 1}: &l${n + 1} [${`*l${n}, `.repeat(9)}]`),
];

describe('a rules text', () => {
  it.each([
    ['aliases inside one another', bomb.join('\n'), /^f:1: aliases/],
    ['a circle of aliases', 'words: &w [a, *w]', /^f:1: words\.1: /],
    ['brackets without an end', '['.repeat(20_000), /^f:1: too many brackets/],
    ['NUL', 'words: [a]\nmore: "\\0"', /^f:2: holds a sign/],
    ['half a pair', 'words:\n  - "\\ud83d"', /^f:2: holds a sign/],
    ['bytes as a value', 'words: !!binary aGk=', /^f:1: .*[Tt]ag/],
    ['a list as a key', '? [a, b]\n: c', /^f:1: .*keys/],
  ])('with %s is refused with its line', (_, text, says) => {
    expect(() => parseYaml(text, 'f', Words)).toThrow(RulesError);
    expect(() => parseYaml(text, 'f', Words)).toThrow(says);
  });

  it('may use an alias', () => {
    const two = z.strictObject({ a: z.array(z.string()), b: z.array(z.string()) });
    expect(parseYaml('a: &x [north, wind]\nb: *x', 'f', two).b).toEqual(['north', 'wind']);
  });

  it('that somebody pasted a key into does not show it', () => {
    const secret = 'sk-live-5c0ffee5c0ffee';
    for (const text of [`words: "a" ${secret}`, `words: [a]\n  ${secret}`, `words: ${secret}`]) {
      expect(() => parseYaml(text, 'f', Words)).toThrow(RulesError);
      expect(() => parseYaml(text, 'f', Words)).not.toThrow(secret);
    }
  });
});

describe('a rules file', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'twice-rules-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each([
    ['that is no UTF-8', Buffer.from([0x77, 0xff, 0xfe]), /not a text in UTF-8/],
    ['of many megabytes', Buffer.alloc(2_000_000, '#'), /larger than 1 MB/],
  ])('%s is refused', (_, bytes, says) => {
    const file = join(folder, 'f.yaml');
    writeFileSync(file, bytes);
    expect(() => readYaml(file, Words)).toThrow(says);
  });
});
