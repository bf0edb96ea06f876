import type { Dice } from '../support/dice.ts';
import { mutate } from '../support/mutate.ts';
import { oddText } from '../support/odd-texts.ts';
import { oddValue } from '../support/odd-values.ts';
import type { Operation } from './operations.ts';

/** A request as it goes over the line. */
export interface OddRequest {
  method: string;
  /** Path and query, percent-encoded or deliberately not. */
  target: string;
  headers: Record<string, string | string[]>;
  body: string | undefined;
}

const NOBODY = '00000000-0000-4000-8000-000000000000';
const ODD_TARGETS = [
  '%',
  '%ZZ',
  '%00',
  '%ED%A0%80',
  '..%2f..%2fetc%2fpasswd',
  '%2e%2e/%2e%2e',
  '%C0%AF',
  '*',
];
const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'HEAD', 'TRACE', 'PROPFIND', 'QUERY'];
const TYPES = [
  'text/plain',
  'application/xml',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'application/json; charset=utf-16',
  'APPLICATION/JSON',
  'json',
  '',
];
const QUERY_VALUES = [
  '',
  '-1',
  '0',
  'NaN',
  'Infinity',
  '1e400',
  '99999999999999999999',
  'null',
  '[]',
  'true',
];
const CURSORS = [
  `2026-11-22T00:00:00.000Z_${NOBODY}`,
  `2026-11-22T00:00:00.000Z_${'-'.repeat(36)}`,
  `2026-99-99T99:99:99Z_${NOBODY}`,
  `0000-00-00T0Z_${'f'.repeat(36)}`,
  `9999-12-31T23:59:59.999Z_${NOBODY}`,
];
const PLAIN_HEADERS = { 'content-type': 'application/json', 'x-twice-actor': 'Fuzz' };
const BROKEN_JSON = [
  '{',
  '{"a":',
  '[1,]',
  'undefined',
  '{"a":1}}',
  '\u0000',
  '"',
  '{"__proto__":{"x":1}}',
  '',
];

/** One request to a route that its description does not hope for. `known` are ids that are there. */
export function oddRequest(operation: Operation, known: readonly string[], dice: Dice): OddRequest {
  const sound: OddRequest = {
    method: operation.method,
    target: pathOf(operation, known, dice) + queryOf(operation, dice),
    headers: PLAIN_HEADERS,
    body: operation.body === undefined ? undefined : bodyOf(operation.body, dice),
  };
  if (sound.body === undefined) sound.headers = { 'x-twice-actor': 'Fuzz' };
  const roll = dice.chance();
  if (roll < 0.06) return { ...sound, method: dice.pick(METHODS) };
  if (roll < 0.12) return { ...sound, headers: { ...sound.headers, 'content-type': dice.pick(TYPES) } };
  if (roll < 0.18) return { ...sound, headers: PLAIN_HEADERS, body: dice.pick(BROKEN_JSON) };
  if (roll < 0.3) return { ...sound, headers: { ...sound.headers, ...oddHeaders(dice) } };
  return sound;
}

function pathOf({ path }: Operation, known: readonly string[], dice: Dice): string {
  return path.replace('{id}', () => {
    const roll = dice.chance();
    if (roll < 0.5 && known.length > 0) return encodeURIComponent(dice.pick(known));
    if (roll < 0.65) return NOBODY;
    if (roll < 0.8) return dice.pick(ODD_TARGETS);
    return encodeURIComponent(oddText(dice, 9_000).toWellFormed()) || '-';
  });
}

function queryOf({ query, path }: Operation, dice: Dice): string {
  if (query.length === 0 && dice.chance() < 0.7) return '';
  const names = query.length > 0 ? query : [path, 'nobodyKnows'];
  const parts = Array.from({ length: dice.below(4) }, () => `${dice.pick(names)}=${queryValue(dice)}`);
  return `?${parts.join('&')}`;
}

function queryValue(dice: Dice): string {
  const roll = dice.chance();
  if (roll < 0.3) return dice.pick(QUERY_VALUES);
  if (roll < 0.5) return dice.pick(CURSORS);
  if (roll < 0.6) return dice.pick(ODD_TARGETS);
  return encodeURIComponent(oddText(dice, 2_000).toWellFormed());
}

function bodyOf(sound: unknown, dice: Dice): string {
  const roll = dice.chance();
  if (roll < 0.1) return JSON.stringify(sound);
  if (roll < 0.15) return JSON.stringify(oddValue(dice));
  if (roll < 0.18) return JSON.stringify({ text: 'x'.repeat(1_100_000) });
  const once = mutate(sound, dice);
  return JSON.stringify(roll < 0.5 ? mutate(once, dice) : once);
}

function oddHeaders(dice: Dice): Record<string, string | string[]> {
  return dice.pick<() => Record<string, string | string[]>>([
    () => ({ 'x-twice-actor': dice.pick(['', ' ', '%', '%00', '%0A', '%ED%A0%80', '%E2%80%AE%E2%80%8B']) }),
    () => ({ 'x-twice-actor': encodeURIComponent(oddText(dice, 300).toWellFormed()) }),
    () => ({ 'x-twice-actor': ['Mei', 'Ana'] }),
    () => ({ 'x-twice-actor': '\u00e9\u00ff' }),
    () => ({ host: dice.pick(['', 'evil.example', '127.0.0.1:1', 'localhost:x', '[::1]']) }),
    () => ({ origin: dice.pick(['null', 'http://evil.example', ':', 'http://127.0.0.1']) }),
    () => ({ accept: 'application/xml', 'accept-encoding': 'br;q=nonsense', range: 'bytes=9-1' }),
    () => ({ 'x-long': 'y'.repeat(20_000) }),
    () => ({ 'transfer-encoding': 'chunked, gzip' }),
    () => ({ expect: '200-maybe' }),
  ])();
}
