import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type FunctionSize, measureFile, median, sourceFiles } from '../support/code-size.ts';
import { runBench } from './support/run-bench.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const WHOLE = ['src', 'workers'];

interface Room {
  room: string;
  lines: number;
  files: number;
  medianFile: number;
  longestFile: { path: string; lines: number } | null;
  functions: number;
  medianFunction: number;
  longestFunction: Pick<FunctionSize, 'path' | 'line' | 'name' | 'lines'> | null;
}

const HEAD = [
  '',
  'lines',
  'files',
  'median file',
  'longest file',
  'functions',
  'median function',
  'longest function',
];

/** How long the code is: all of `src` and `workers`, then each room of `src`. */
await runBench('code', async () => {
  const all = measure('src and workers', WHOLE);
  const rooms = [
    ...roomsOf('src').map((room) => measure(room, [room])),
    measure('the rest of src', ['src'], (path) => /^src\/[^/]+$/.test(path)),
    measure('workers', ['workers']),
  ];
  return {
    tables: [
      { title: 'Code, in lines (comments and empty lines count)', rows: [HEAD, ...[all, ...rooms].map(row)] },
    ],
    figures: { ...all, rooms },
    broken: [],
  };
});

function row(room: Room) {
  const { longestFile: file, longestFunction: longest } = room;
  return [
    room.room,
    room.lines,
    room.files,
    room.medianFile,
    file && `${file.lines} ${file.path}`,
    room.functions,
    room.medianFunction,
    longest && `${longest.lines} ${longest.name} ${longest.path}:${longest.line}`,
  ];
}

function roomsOf(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => `${folder}/${entry.name}`)
    .sort();
}

function measure(room: string, folders: string[], wanted: (path: string) => boolean = () => true): Room {
  const paths = sourceFiles(folders.map((folder) => join(ROOT, folder))).filter((path) =>
    wanted(relative(ROOT, path)),
  );
  const measured = paths.map(measureFile);
  const files = measured.map(({ file }) => ({ ...file, path: relative(ROOT, file.path) }));
  const functions = measured.flatMap((one) =>
    one.functions.map((size) => ({ ...size, path: relative(ROOT, size.path) })),
  );
  return {
    room,
    lines: files.reduce((sum, file) => sum + file.lines, 0),
    files: files.length,
    medianFile: median(files.map((file) => file.lines)),
    longestFile: longestOf(files),
    functions: functions.length,
    medianFunction: median(functions.map((one) => one.lines)),
    longestFunction: longestOf(functions),
  };
}

function longestOf<T extends { lines: number }>(sizes: readonly T[]): T | null {
  return sizes.toSorted((a, b) => b.lines - a.lines)[0] ?? null;
}
