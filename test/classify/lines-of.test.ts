import { describe, expect, it } from '@jest/globals';
import { linesOf } from '../../src/classify/lines-of.ts';

/** The lines of these bytes, which come `size` at a time. */
async function linesIn(bytes: Buffer, size: number): Promise<string[]> {
  async function* chunks() {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  }
  const lines: string[] = [];
  for await (const line of linesOf(chunks())) lines.push(line);
  return lines;
}

describe('the lines of a stream', () => {
  const given = ['{"text":"行李 👩‍👩‍👧 lost"}', '', '{"text":"one\u2028two\u2029three\u0085four"}', 'last'];

  for (const size of [1, 2, 3, 7, 1_000]) {
    it(`are the same in chunks of ${size} bytes, whatever stands in them`, async () => {
      const text = given.join('\n');
      expect(await linesIn(Buffer.from(text), size)).toEqual(given);
      expect(await linesIn(Buffer.from(`${text}\n`), size)).toEqual(given);
      expect(await linesIn(Buffer.from(`\uFEFF${text}`), size)).toEqual(given);
    });
  }

  it('may be long, and bytes that are no text stop nothing', async () => {
    const long = 'word '.repeat(2_000_000);
    expect(await linesIn(Buffer.from(`${long}\nnext`), 65_536)).toEqual([long, 'next']);
    const broken = Buffer.concat([Buffer.from('a'), Buffer.from([0xff, 0xfe]), Buffer.from('\nb')]);
    expect(await linesIn(broken, 1)).toEqual(['a\uFFFD\uFFFD', 'b']);
    expect(await linesIn(Buffer.alloc(0), 1)).toEqual([]);
  });
});
