import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { z } from 'zod';
import { plainIssue } from '../../src/domain/plain-issue.ts';
import { KeywordSetBody } from '../../src/domain/watch/keyword-set.ts';

/** How zod speaks; none of it may reach a person. */
const ZODS = /Invalid|Too (small|big)|Unrecognized|expected|received|undefined|NaN|[<>]=?|\/\^/;

function faults(schema: z.ZodType, value: unknown): string[] {
  return schema.safeParse(value, { error: plainIssue }).error?.issues.map(({ message }) => message) ?? [];
}

/** What somebody typed is told back in quotes, whatever it was. */
const withoutTyped = (says: string) => says.replace(/“.*”/s, '');

describe('what is wrong with a value, in plain words', () => {
  it.each([
    ['is missing', z.string(), undefined],
    ['must be text', z.string(), 7],
    ['must be a whole number', z.number().int(), 1.5],
    ['must not be empty', z.string().min(1), ''],
    ['is too short: at least 3 signs', z.string().min(3), 'no'],
    ['is too long: at most 2 signs', z.string().max(2), 'long'],
    ['must be at least 1', z.number().min(1), 0],
    ['must be more than 0', z.number().positive(), 0],
    ['must be at most 5', z.number().max(5), 6],
    ['must hold at least one entry', z.array(z.string()).min(1), []],
    ['holds too many entries: at most 1', z.array(z.string()).max(1), ['a', 'b']],
    ['has no place for “wrods”: look for a slip of the pen', z.strictObject({}), { wrods: [] }],
    ['must be one of these: “x”, “reddit”', z.enum(['x', 'reddit']), 'mastodon'],
    ['is not an id of ours', z.uuid(), '7'],
    ['must be a date and time such as 2026-11-22T10:00:00Z', z.iso.datetime(), 'yesterday'],
    ['fits none of the forms it may have', z.union([z.string(), z.number()]), null],
    ['is not written as it must be', z.string().regex(/^a$/), 'b'],
    ['say why', z.string().min(3, 'say why'), ''],
  ])('%s', (says, schema, value) => {
    expect(faults(schema, value)).toEqual([says]);
  });

  it('never speaks as zod does, whatever is sent for a keyword set', () => {
    const lists = fc.dictionary(
      fc.constantFrom(...Object.keys(KeywordSetBody.parse({})), 'wrods'),
      fc.oneof(fc.jsonValue(), fc.array(fc.oneof(fc.string(), fc.jsonValue()))),
    );
    fc.assert(
      fc.property(fc.oneof(lists, fc.jsonValue()), (body) => {
        for (const says of faults(KeywordSetBody, body)) expect(withoutTyped(says)).not.toMatch(ZODS);
      }),
    );
  });
});
