import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { loadClassifier } from '../../../src/adapters/classifiers/index.ts';
import { WEIGHTS_FOLDER } from '../../../src/adapters/classifiers/ngram/files.ts';
import { byteOf, SQUARES, unitOf } from '../../../src/adapters/classifiers/ngram/weights.ts';
import { readWeights } from '../../../src/adapters/classifiers/ngram/weights-file.ts';
import { lexiconFolder } from './support.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'weights-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe('the weights', () => {
  it('stop the start, by name, when they are missing, cut off or no weights at all', () => {
    expect(() => loadClassifier(lexiconFolder, { weightsFolder: folder })).toThrow(
      /joins\.json: .* cannot be read/,
    );
    copyFileSync(join(WEIGHTS_FOLDER, 'joins.json'), join(folder, 'joins.json'));
    expect(() => loadClassifier(lexiconFolder, { weightsFolder: folder })).toThrow(
      /en\.bin\.gz: .* cannot be read/,
    );
    const path = join(folder, 'en.bin.gz');
    const whole = gunzipSync(readFileSync(join(WEIGHTS_FOLDER, 'ru.bin.gz')));
    writeFileSync(path, gzipSync(whole.subarray(0, whole.length - 100)));
    expect(() => readWeights(path)).toThrow(/cut off/);
    writeFileSync(path, 'not gzip');
    expect(() => readWeights(path)).toThrow(/en\.bin\.gz/);
  });

  it('of two trainings stop the start: their numbers would be taken for each other', () => {
    copyFileSync(join(WEIGHTS_FOLDER, 'joins.json'), join(folder, 'joins.json'));
    copyFileSync(join(WEIGHTS_FOLDER, 'ru.bin.gz'), join(folder, 'en.bin.gz'));
    expect(() => loadClassifier(lexiconFolder, { weightsFolder: folder })).toThrow(
      /en\.bin\.gz and joins\.json are of two trainings/,
    );
    const joins = JSON.parse(readFileSync(join(WEIGHTS_FOLDER, 'joins.json'), 'utf8'));
    joins.groups.en.complaint.weights.pop();
    writeFileSync(join(folder, 'joins.json'), JSON.stringify(joins));
    copyFileSync(join(WEIGHTS_FOLDER, 'en.bin.gz'), join(folder, 'en.bin.gz'));
    expect(() => loadClassifier(lexiconFolder, { weightsFolder: folder })).toThrow(
      /joins\.json: .* cannot be read: .*so many weights/s,
    );
  });

  it('are 12 MB at most, all together', () => {
    const files = readdirSync(WEIGHTS_FOLDER).filter((name) => name.endsWith('.bin.gz'));
    const sizes = files.map((name) => readFileSync(join(WEIGHTS_FOLDER, name)).length);
    expect(sizes.length).toBeGreaterThanOrEqual(5);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(12_000_000);
  });

  it('lose next to nothing in a byte', () => {
    for (const weight of [0, 0.001, -0.02, 0.5, -1.3, 2]) {
      const kept = (SQUARES[byteOf(weight, 2)] ?? Number.NaN) * unitOf(2);
      expect(Math.abs(kept - weight)).toBeLessThan(0.002 + 0.008 * Math.sqrt(Math.abs(weight)) * 2);
    }
  });
});
