import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { RulesError } from '../../../src/adapters/rules/read-yaml.ts';
import { loadSharedLists } from '../../../src/adapters/rules/shared-list-files.ts';
import { compileForX } from '../../../src/domain/watch/compile-x.ts';
import { KeywordSetBody } from '../../../src/domain/watch/keyword-set.ts';
import { foundIn } from '../../domain/watch/posts.ts';

describe('lists that keyword sets share', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lists-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const write = (file: string, text: string) => writeFileSync(join(folder, file), text);

  it('are read by their name; a house without the folder has none', () => {
    write('ads.yaml', 'name: ads\nentries: ["#hiring", now hiring]\n');
    expect([...loadSharedLists(folder)]).toEqual([['ads', ['#hiring', 'now hiring']]]);
    expect(loadSharedLists(join(folder, 'nowhere')).size).toBe(0);
  });

  it('are refused with the file: a name used twice, a list without entries', () => {
    write('a.yaml', 'name: ads\nentries: [x]\n');
    write('b.yaml', 'name: ads\nentries: [y]\n');
    expect(() => loadSharedLists(folder)).toThrow(/b\.yaml: there is a list “ads” already/);
    write('b.yaml', 'name: other\nentries: []\n');
    expect(() => loadSharedLists(folder)).toThrow(RulesError);
  });

  it('go into the queries word by word; a list nobody has written is named', () => {
    const body = KeywordSetBody.parse({
      words: ['northwind', 'list:slips'],
      exclude: ['list:ads', 'list:gone'],
    });
    const lists = new Map([
      ['ads', ['#hiring', 'now hiring']],
      ['slips', ['nortwind']],
    ]);
    const { queries, warnings } = compileForX(body, { handle: 'us' }, 512, lists);
    expect(queries).toEqual(['(northwind OR nortwind) -from:us -is:retweet -#hiring -"now hiring"']);
    expect(warnings).toEqual(['There is no shared list “gone”: it stands for no word.']);
    expect(foundIn({ words: ['northwind'], exclude: ['list:gone'] }, 'northwind')).toHaveLength(1);
  });

  it('of the house are whole', () => {
    expect(loadSharedLists('rules/lists').get('job-ads')).toContain('#hiring');
  });
});
