import { describe, expect, it } from '@jest/globals';
import { randomFrom } from '../../../../fixtures/training/random.ts';
import { openWorkshop } from '../../../../src/adapters/classifiers/encoder/kernels.ts';

const random = randomFrom(7);
const many = (count: number, one: () => number) => Array.from({ length: count }, one);
const float = () => 4 * random() - 2;

describe('the loops of the encoder, beside the same sums written plainly', () => {
  it('bring rows to whole numbers around the zero', () => {
    const shop = openWorkshop(4_096);
    const from = shop.room(4 * 32);
    const [scale, out] = [shop.room(8), shop.room(32)];
    const values = many(32, float);
    shop.floats(from, 32).set(values);
    shop.fine(from, 2, 16, 0x7fffffff, 63, 64, scale, out);
    const scales = shop.floats(scale, 2);
    for (const [at, value] of values.entries()) {
      const back = ((shop.bytes(out, 32)[at] ?? 0) - 64) * (scales[at >> 4] ?? 0);
      expect(Math.abs(back - value)).toBeLessThanOrEqual(0.51 * (scales[at >> 4] ?? 0));
    }
  });

  it('take what is below nought for nought where only positive values count', () => {
    const shop = openWorkshop(4_096);
    const [from, scale, out] = [shop.room(64), shop.room(4), shop.room(16)];
    shop.floats(from, 16).set([-5, 0, 1, 2, ...many(12, () => -1)]);
    shop.fine(from, 1, 16, -1, 127, 0, scale, out);
    expect([...shop.bytes(out, 4)]).toEqual([0, 0, 64, 127]);
  });

  it('turn a row of noughts into noughts', () => {
    const shop = openWorkshop(4_096);
    const [from, scale, out] = [shop.room(64), shop.room(4), shop.room(16)];
    shop.fine(from, 1, 16, 0x7fffffff, 63, 64, scale, out);
    expect(shop.floats(scale, 1)[0]).toBe(0);
    expect([...shop.bytes(out, 16)]).toEqual(many(16, () => 64));
  });

  it('multiply to the last unit', () => {
    const [rows, columns, width, zero] = [8, 6, 48, 64];
    const shop = openWorkshop(1 << 16);
    const a = many(rows * width, () => Math.floor(128 * random()));
    const w = many(columns * width, () => Math.floor(255 * random()) - 127);
    const [places, weights] = [shop.room(a.length), shop.room(w.length)];
    const [rowScale, pairs, out] = [
      shop.room(4 * rows),
      shop.room(12 * columns),
      shop.room(4 * rows * columns),
    ];
    shop.bytes(places, a.length).set(a);
    shop.bytes(weights, w.length).set(w);
    shop.floats(rowScale, rows).fill(0.5);
    for (let c = 0; c < columns; c++) {
      const sum = w.slice(c * width, (c + 1) * width).reduce((all, one) => all + one, 0);
      const pair = shop.floats(pairs + 24 * (c >> 1), 6);
      pair.set([2], c & 1);
      pair.set([sum], 2 + (c & 1));
      pair.set([c], 4 + (c & 1));
    }
    shop.multiply(places, weights, rows, columns, width, rowScale, zero, pairs, out);
    const said = shop.floats(out, rows * columns);
    for (let r = 0; r < rows; r++) {
      for (let c = 0; c < columns; c++) {
        let sum = c;
        for (let k = 0; k < width; k++) sum += ((a[r * width + k] ?? 0) - zero) * (w[c * width + k] ?? 0);
        expect(said[r * columns + c]).toBe(sum);
      }
    }
  });

  it('attend: products of all rows, and their mixture', () => {
    const [count, width, stride] = [5, 16, 24];
    const shop = openWorkshop(1 << 14);
    const rows = many(count * stride, float);
    const [from, shares, out] = [shop.room(4 * rows.length), shop.room(4 * 25), shop.room(4 * count * width)];
    shop.floats(from, rows.length).set(rows);
    shop.dots(from, from, count, width, 4 * stride, shares);
    const products = shop.floats(shares, count * count).slice();
    shop.mix(shares, from, count, width, 4 * stride, out, 4 * width);
    const mixed = shop.floats(out, count * width);
    for (let r = 0; r < count; r++) {
      for (let c = 0; c < count; c++) {
        let sum = 0;
        for (let k = 0; k < width; k++) sum += (rows[r * stride + k] ?? 0) * (rows[c * stride + k] ?? 0);
        expect(products[r * count + c]).toBeCloseTo(sum, 4);
      }
      for (let k = 0; k < width; k++) {
        let sum = 0;
        for (let j = 0; j < count; j++) sum += (products[r * count + j] ?? 0) * (rows[j * stride + k] ?? 0);
        expect(mixed[r * width + k]).toBeCloseTo(sum, 3);
      }
    }
  });

  it('hands out no more than there is', () => {
    expect(() => openWorkshop(16).room(70_000)).toThrow(/more memory/);
  });
});
