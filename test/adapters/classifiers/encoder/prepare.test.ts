import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readEncoder, writeEncoder } from '../../../../src/adapters/classifiers/encoder/encoder-file.ts';
import { openEncoder } from '../../../../src/adapters/classifiers/encoder/index.ts';
import { packageSource } from '../../../../src/adapters/classifiers/encoder/package-source.ts';
import { farFromOriginal, preparedEncoder } from '../../../../src/adapters/classifiers/encoder/prepare.ts';
import { VECTOR_WIDTH } from '../../../../src/adapters/classifiers/encoder/transformer.ts';
import { writePackage } from './made-up-package.ts';

let folder: string;
let file: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'twice-encoder-'));
  file = join(folder, 'data', 'encoder.bin');
  writePackage(folder);
  writeEncoder(file, packageSource(folder));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('the file of the encoder', () => {
  it('holds what the package held, to the last byte', () => {
    const source = packageSource(folder);
    const { vocabulary, weights } = readEncoder(file);
    expect(vocabulary).toEqual(source.vocabulary);
    expect(weights.timing).toEqual(source.floats('timing'));
    const { rows, width, bytes, scale } = source.matrix('second wide');
    const kept = weights.layers[1]?.wide.matrix;
    expect([kept?.rows, kept?.width]).toEqual([rows, width]);
    expect(Buffer.from(kept?.bytes ?? []).equals(Buffer.from(bytes))).toBe(true);
    expect(kept?.scale).toEqual(scale);
  });

  it('opens as an encoder whose vectors hold one of length 1 and a mean, and tell texts apart', () => {
    const encoder = openEncoder(file);
    const [one, same, other] = ['bag lost', 'bag lost', 'late'].map(encoder);
    expect(one).toHaveLength(VECTOR_WIDTH);
    expect(Math.hypot(...(one?.subarray(0, VECTOR_WIDTH / 2) ?? []))).toBeCloseTo(1, 5);
    expect(one?.subarray(VECTOR_WIDTH / 2).some((value) => value !== 0)).toBe(true);
    expect(one).toEqual(same);
    expect(one).not.toEqual(other);
    expect(Math.hypot(...encoder(''))).toBe(0);
    expect(encoder('bag '.repeat(3_000)).every(Number.isFinite)).toBe(true);
  });

  it('names itself when it is cut off or no such file', () => {
    const cut = join(folder, 'cut.bin');
    writeFileSync(cut, readFileSync(file).subarray(0, 500_000));
    expect(() => openEncoder(cut)).toThrow(/cut\.bin: the encoder cannot be read: it is cut off/);
    writeFileSync(cut, 'x');
    expect(() => openEncoder(cut)).toThrow(/cut\.bin: the encoder cannot be read/);
    expect(() => preparedEncoder(cut, null)).toThrow(/cut\.bin/);
  });
});

describe('preparing', () => {
  it('gives no second opinion where the package is not installed', () => {
    expect(preparedEncoder(join(folder, 'none.bin'), null)).toBeNull();
  });

  it('refuses weights that are not those of the original, and leaves no file', () => {
    const path = join(folder, 'odd.bin');
    expect(() => preparedEncoder(path, folder)).toThrow(/is not the encoder this was written for/);
    expect(existsSync(path)).toBe(false);
    expect(farFromOriginal(openEncoder(file))).toMatch(/bag is lost/);
  });

  it('says what a package lacks', () => {
    const empty = mkdtempSync(join(folder, 'empty-'));
    writeFileSync(join(empty, 'vocab.json'), '[["a", -1]]');
    writeFileSync(join(empty, 'model.json'), '{"weightsManifest": []}');
    expect(() => preparedEncoder(join(empty, 'e.bin'), empty)).toThrow(/holds 0 tensors called/);
    writeFileSync(join(empty, 'model.json'), '{"weights": []}');
    expect(() => preparedEncoder(join(empty, 'e.bin'), empty)).toThrow(/weightsManifest/);
  });
});
