import type { ErrorCode } from '../../../src/domain/errors.ts';
import { isRecord } from '../support/mutate.ts';
import { type Fate, shown } from '../support/tally.ts';
import type { RawAnswer } from './send.ts';

/** The closed list; the compiler sees to it that none is missing. */
const CODES: Record<ErrorCode, true> = {
  'invalid-input': true,
  'not-found': true,
  'already-decided': true,
  'changed-meanwhile': true,
  'text-differs': true,
  'limit-reached': true,
  'lint-blocked': true,
  'no-road': true,
  'person-said-stop': true,
  'not-allowed-now': true,
  'reply-on-its-way': true,
};

/** A whole sentence, and nothing of what is behind the door. */
const SENTENCE = /^\S.*[\p{L}\p{N}\p{P}].*[.!?)]$/su;
const INNARDS = /\bat \S+ \(|\.ts:\d|node_modules|FST_ERR|\bselect\b.*\bfrom\b|\bsyntax error at\b/i;

/** Whether an answer keeps the promise: it went well, or a 4xx in our shape says what to do. */
export function judge(answer: RawAnswer | null, what: string, method: string): Fate {
  if (answer === null) return { broken: `${what}: no answer` };
  const { status, body } = answer;
  if (status >= 200 && status < 300) return 'handled';
  if (status < 400 || status >= 500) return { broken: `${what}: ${status} ${shown(body)}` };
  if (method === 'HEAD') return 'refused';
  const fault = faultOf(body);
  return fault === null ? 'refused' : { broken: `${what}: ${status}, ${fault}: ${shown(body)}` };
}

function faultOf(body: string): string | null {
  const error = errorIn(body);
  if (!isRecord(error)) return 'not in our shape';
  if (typeof error.code !== 'string' || !Object.hasOwn(CODES, error.code)) return 'a code nobody knows';
  if (typeof error.message !== 'string' || !SENTENCE.test(error.message)) return 'no sentence';
  return INNARDS.test(error.message) ? 'shows what is inside' : null;
}

function errorIn(body: string): unknown {
  try {
    const parsed: unknown = JSON.parse(body);
    return isRecord(parsed) ? parsed.error : undefined;
  } catch {
    return undefined;
  }
}
