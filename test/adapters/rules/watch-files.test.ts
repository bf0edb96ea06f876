import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { RulesError } from '../../../src/adapters/rules/read-yaml.ts';
import { loadWatchFiles } from '../../../src/adapters/rules/watch-files.ts';

const BRAND = `brand:
  id: acme
  name: Acme
  timeZone: Asia/Taipei
  signers: [Ada]
  accounts: { x: Acme }
`;

describe('brands and their first keyword sets', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'watch-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text);

  it('are read with every list filled in', () => {
    write('acme.yaml', `${BRAND}sets:\n  - id: acme-brand\n    name: Brand\n    words: [acme]\n`);
    write('notes.txt', 'no rules');
    const [acme, ...others] = loadWatchFiles(folder);
    expect(others).toEqual([]);
    expect(acme?.brand).toEqual({
      id: 'acme',
      name: 'Acme',
      timeZone: 'Asia/Taipei',
      signers: ['Ada'],
      accounts: { x: 'Acme' },
    });
    expect(acme?.sets).toEqual([
      {
        id: 'acme-brand',
        name: 'Brand',
        body: expect.objectContaining({
          words: ['acme'],
          exclude: [],
          ambiguous: [],
          platforms: ['x', 'reddit'],
        }),
      },
    ]);
  });

  it.each([
    [
      'a zone that does not exist',
      BRAND.replace('Asia/Taipei', 'Asia/Nowhere'),
      /acme\.yaml:4: brand\.timeZone/,
    ],
    ['no account at all', BRAND.replace('{ x: Acme }', '{}'), /acme\.yaml:6: brand\.accounts: at least one/],
    ['a key nobody knows', BRAND.replace('name:', 'colour: red\n  name:'), /acme\.yaml:3: brand: .*colour/],
  ])('are refused with the line: %s', (_, brand, says) => {
    write('acme.yaml', `${brand}sets:\n  - id: acme-brand\n    name: Brand\n`);
    expect(() => loadWatchFiles(folder)).toThrow(says);
  });

  it('are refused when an id stands twice, in one file or in two', () => {
    const set = '  - id: acme-brand\n    name: Brand\n';
    write('a.yaml', `${BRAND}sets:\n${set}${set}`);
    expect(() => loadWatchFiles(folder)).toThrow(/same id/);
    write('a.yaml', `${BRAND}sets:\n${set}`);
    write('b.yaml', `${BRAND.replace('id: acme', 'id: other')}sets:\n${set}`);
    expect(() => loadWatchFiles(folder)).toThrow(/set acme-brand stands in .*a\.yaml too/);
  });

  it('a folder that is not there is a clear error', () => {
    expect(() => loadWatchFiles(join(folder, 'nowhere'))).toThrow(RulesError);
  });
});
