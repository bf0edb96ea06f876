import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { measureFile, measureFunctions, median, sourceFiles } from './support/code-size.ts';

const LONGEST_FILE = 250;
const LONGEST_FUNCTION = 50;

/** What may stand at the top: the rooms of the house, and what a tool demands there. */
const TOP_LEVEL = [
  ...[
    'src',
    'workers',
    'rules',
    'fixtures',
    'test',
    'package.json',
    'tsconfig.json',
    '.env.example',
    'README.md',
  ],
  ...[
    'package-lock.json',
    '.gitignore',
    '.ci',
    'LICENSE',
    'compose.yaml',
    '.npmrc',
    '.nvmrc',
    '.node-version',
  ],
  ...['biome.json', 'jest.config.js', '.dependency-cruiser.cjs', 'vite.config.ts', 'knip.json'],
];

/** What a checkout collects and git does not keep. */
const NOT_KEPT = ['.git', 'node_modules', '.data', '.env', 'dist', 'coverage'];

describe('the house', () => {
  const sizes = sourceFiles(['src', 'workers']).map(measureFile);

  it('has no file that is too long to be read at a sitting', () => {
    const tooLong = sizes.map(({ file }) => file).filter(({ lines }) => lines > LONGEST_FILE);
    expect(tooLong).toEqual([]);
  });

  it('has no function longer than a page', () => {
    const tooLong = sizes
      .flatMap(({ functions }) => functions)
      .filter(({ lines }) => lines > LONGEST_FUNCTION);
    expect(tooLong).toEqual([]);
  });

  it('has small rooms: half of the files have at most 71 lines', () => {
    expect(median(sizes.map(({ file }) => file.lines))).toBeLessThanOrEqual(71);
  });

  it('names every file in kebab-case', () => {
    const files = sourceFiles(['src', 'workers', 'fixtures', 'test']).map((path) => basename(path));
    const wrong = files.filter((name) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.test|\.d)?\.tsx?$/.test(name));
    expect(wrong).toEqual([]);
  });

  it('has no other top-level entry than those that are fixed', () => {
    const top = readdirSync('.').filter((name) => !NOT_KEPT.includes(name));
    expect(top.filter((name) => !TOP_LEVEL.includes(name))).toEqual([]);
  });

  it('names every variable it reads in .env.example, one line each', async () => {
    const { variables } = await import('../src/config/variables.ts');
    const named = [...readFileSync('.env.example', 'utf8').matchAll(/^([A-Z_]+)=/gm)].map(([, name]) => name);
    expect(named.toSorted()).toEqual(Object.keys(variables.shape).toSorted());
  });
});

describe('the measure of the house', () => {
  it('counts a function from its first to its last line, by its name', () => {
    const text = [
      '// ünïcode in front',
      'export function one() {',
      '  return 1;',
      '}',
      'const two = () => {',
      '};',
    ];
    expect(measureFunctions('a.ts', `${text.join('\n')}\n`)).toEqual([
      { path: 'a.ts', line: 2, name: 'one', lines: 3 },
      { path: 'a.ts', line: 5, name: 'two', lines: 2 },
    ]);
  });

  it('counts methods, and functions inside functions', () => {
    const text = 'class A {\n  go() {\n    return [1].map((n) => {\n      return n;\n    });\n  }\n}\n';
    expect(measureFunctions('a.ts', text).map(({ line, lines }) => [line, lines])).toEqual([
      [2, 5],
      [3, 3],
    ]);
  });

  it('reads JSX', () => {
    expect(measureFunctions('a.tsx', 'const A = () => <b>\n</b>;\n')).toMatchObject([
      { name: 'A', lines: 2 },
    ]);
  });
});
