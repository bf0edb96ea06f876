export type PrivateKind = 'phone' | 'email' | 'card' | 'code' | 'identity';

/** A datum that identifies a person or their order. UTF-16 offsets, `end` exclusive. */
export interface PrivateDatum {
  kind: PrivateKind;
  words: string;
  start: number;
  end: number;
}

const EMAIL = /[\w.+-]+\s?@\s?[\w-]+(?:\.[\w-]+)+/gu;
const LONG_NUMBER =
  /(?<![\p{L}\p{N}.,#$€£¥₽])[+(]?\d(?:[\s().-]{0,2}\d){6,18}(?![\p{N}%]|\s?(?:RUB|USD|EUR|TWD|NT|руб|元|块|塊))/gu;
const DATE_OR_TIME =
  /^\d{4}[-./]\d{1,2}[-./]\d{1,2}(?:\s+\d{1,2})?$|^\d{1,2}[-./]\d{1,2}[-./]\d{4}$|^\d{4}\s?-\s?\d{4}$/u;
// Booking codes are six signs in capitals with at least one number, and flight numbers (BA1234) are none; order numbers are long or carry a mark in front.
const BOOKING =
  /(?<![\p{L}\p{N}])(?![A-Z]{2}\d{3,4}(?!\w))(?=[A-Z0-9]*\d)(?=[A-Z0-9]*[A-Z]{2})[A-Z0-9]{6,8}(?![\p{L}\p{N}])/gu;
const MARKED = new RegExp(
  '(?:#|№|\\b(?:order|booking|reference|ref|confirmation|ticket|case|pnr|tracking|account|invoice|claim)' +
    '(?:\\s(?:number|code|no\\.?|id|ref))?\\s?(?:is|[:#])?\\s?#?|(?:訂單|订单|訂位|预订|預訂|案件|會員|会员|运单|運單|票)' +
    '(?:編號|编号|號碼|号码|代號|代号|號|号)?[\\s:：是為为]{0,3}|(?:заказ\\p{L}{0,2}|брон\\p{L}{1,5}|билет\\p{L}{0,2}|договор\\p{L}{0,2}|номер\\p{L}{0,2})' +
    '[\\s:№#]{0,3})(?<code>(?=[\\w-]*\\d)[A-Z0-9][A-Z0-9-]{3,24})(?![\\p{L}\\p{N}])',
  'giu',
);
// National numbers that are written without blanks: Taiwan, mainland China, Hong Kong, and bank accounts (IBAN).
const IDENTITY =
  /(?<![\p{L}\p{N}])(?:[A-Z][12]\d{8}|\d{17}[\dX]|[A-Z]{1,2}\d{6}\(?[\dA]\)?|[A-Z]{2}\d{2}[A-Z0-9]{11,30})(?![\p{L}\p{N}])/gu;

/** Every private datum in a text, from the left; where two overlap, the one found first stays. */
export function privateDataIn(text: string): PrivateDatum[] {
  const found = [
    ...all(text, EMAIL, 'email'),
    ...all(text, IDENTITY, 'identity'),
    ...longNumbers(text),
    ...all(text, BOOKING, 'code'),
    ...marked(text),
  ];
  const kept: PrivateDatum[] = [];
  for (const datum of found)
    if (!kept.some((other) => datum.start < other.end && other.start < datum.end)) kept.push(datum);
  return kept.sort((a, b) => a.start - b.start);
}

function all(text: string, pattern: RegExp, kind: PrivateKind): PrivateDatum[] {
  return [...text.matchAll(pattern)].map((match) => datum(kind, match[0], match.index));
}

function longNumbers(text: string): PrivateDatum[] {
  return all(text, LONG_NUMBER, 'phone')
    .filter((found) => !DATE_OR_TIME.test(found.words))
    .map((found) => (isCard(found.words) ? { ...found, kind: 'card' } : found));
}

function marked(text: string): PrivateDatum[] {
  return [...text.matchAll(MARKED)].map((match) => {
    const code = match.groups?.code ?? '';
    return datum('code', code, match.index + match[0].length - code.length);
  });
}

/** Thirteen to nineteen digits that pass the Luhn check, by which card numbers are made. */
function isCard(words: string): boolean {
  const digits = [...words].filter((sign) => /\d/u.test(sign)).map(Number);
  if (digits.length < 13 || digits.length > 19) return false;
  const sum = digits.reverse().reduce((total, digit, index) => {
    const doubled = index % 2 === 1 ? digit * 2 : digit;
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0;
}

function datum(kind: PrivateKind, words: string, start: number): PrivateDatum {
  return { kind, words, start, end: start + words.length };
}
