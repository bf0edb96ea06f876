import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { RulesError, readYaml } from '../../../src/adapters/rules/read-yaml.ts';
import { recalled, remember, rememberYaml } from '../../../src/adapters/rules/remembered-yaml.ts';

const Words = z.strictObject({ words: z.array(z.string()) });

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'twice-rules-'));
  file = join(folder, 'words.yaml');
  rememberYaml(join(folder, 'kept'));
});
afterEach(() => {
  rememberYaml(join(tmpdir(), 'twice-nowhere', 'at', 'all'));
  rmSync(folder, { recursive: true, force: true });
});

describe('a rules file that was read before', () => {
  it('says the same the second time, from what was kept', () => {
    writeFileSync(file, 'words: [late, rude]');
    expect(readYaml(file, Words)).toEqual({ words: ['late', 'rude'] });
    expect(recalled('words: [late, rude]')).toEqual({ words: ['late', 'rude'] });
    expect(readYaml(file, Words)).toEqual({ words: ['late', 'rude'] });
  });

  it('says something new as soon as it is changed', () => {
    writeFileSync(file, 'words: [late]');
    readYaml(file, Words);
    writeFileSync(file, 'words: [late, rude]');
    expect(readYaml(file, Words)).toEqual({ words: ['late', 'rude'] });
  });

  it('is parsed anew where what was kept is broken, or does not fit', () => {
    writeFileSync(file, 'words: [late]');
    readYaml(file, Words);
    const [kept = ''] = readdirSync(join(folder, 'kept'));
    writeFileSync(join(folder, 'kept', kept), '{"words": [1');
    expect(readYaml(file, Words)).toEqual({ words: ['late'] });
    remember('words: [late]', { words: 7 });
    expect(readYaml(file, Words)).toEqual({ words: ['late'] });
  });

  it('keeps nothing of a file that cannot be used, and names its line each time', () => {
    writeFileSync(file, 'words: [late]\nwodrs: []');
    for (let n = 0; n < 2; n++) expect(() => readYaml(file, Words)).toThrow(RulesError);
    expect(recalled('words: [late]\nwodrs: []')).toBeUndefined();
  });

  it('does without where nothing can be written', () => {
    writeFileSync(file, 'words: [late]');
    rememberYaml(join(file, 'below-a-file'));
    expect(readYaml(file, Words)).toEqual({ words: ['late'] });
  });
});
