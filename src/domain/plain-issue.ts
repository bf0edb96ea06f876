import type { z } from 'zod';

/** A fault as zod finds it, before it has words. */
type Fault = z.core.$ZodRawIssue;

/**
 * What is wrong with a value, as a person would say it; made to follow the name of its place: `why: is missing`. Where a
 * schema says it in words of its own, those count. Undefined leaves zod's words, for what no schema of ours asks.
 */
export function plainIssue(fault: Fault): string | undefined {
  switch (fault.code) {
    case 'invalid_type':
      return fault.input === undefined ? 'is missing' : `must be ${kindOf(fault.expected)}`;
    case 'too_small':
      return tooSmall(fault.origin, Number(fault.minimum), fault.inclusive === false);
    case 'too_big':
      return tooBig(fault.origin, Number(fault.maximum), fault.inclusive === false);
    case 'invalid_format':
      return FORMATS[fault.format] ?? 'is not written as it must be';
    case 'not_multiple_of':
      return `must be a multiple of ${fault.divisor}`;
    case 'unrecognized_keys':
      return `has no place for ${listed(fault.keys)}: look for a slip of the pen`;
    case 'invalid_value':
      return fault.values.length === 1
        ? `must be ${listed(fault.values)}`
        : `must be one of these: ${listed(fault.values)}`;
    case 'invalid_union':
      return 'fits none of the forms it may have';
    case 'invalid_key':
    case 'invalid_element':
      return 'holds an entry that does not fit';
    default:
      return undefined;
  }
}

const FORMATS: Partial<Record<string, string>> = {
  uuid: 'is not an id of ours',
  url: 'must be a web address such as https://brand.example',
  datetime: 'must be a date and time such as 2026-11-22T10:00:00Z',
  date: 'must be a date such as 2026-11-22',
  email: 'must be an email address',
};

const KINDS: Partial<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  tuple: 'a list',
  object: 'an object with named fields',
  record: 'an object with named fields',
  date: 'a date',
  null: 'empty',
};

function kindOf(expected: string): string {
  return KINDS[expected] ?? expected;
}

function tooSmall(origin: string, least: number, exclusive: boolean): string {
  if (origin === 'string') return least <= 1 ? 'must not be empty' : `is too short: at least ${least} signs`;
  if (isMany(origin))
    return least <= 1 ? 'must hold at least one entry' : `must hold at least ${least} entries`;
  return exclusive ? `must be more than ${least}` : `must be at least ${least}`;
}

function tooBig(origin: string, most: number, exclusive: boolean): string {
  if (origin === 'string') return `is too long: at most ${most} signs`;
  if (isMany(origin)) return `holds too many entries: at most ${most}`;
  return exclusive ? `must be less than ${most}` : `must be at most ${most}`;
}

function isMany(origin: string): boolean {
  return (
    origin === 'array' || origin === 'set' || origin === 'map' || origin === 'object' || origin === 'record'
  );
}

function listed(values: readonly unknown[]): string {
  return values.map((value) => (typeof value === 'string' ? `“${value}”` : String(value))).join(', ');
}
