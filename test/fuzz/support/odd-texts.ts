import type { Dice } from './dice.ts';

const LONG = 100_000;

/** Texts that are hard to take, by name: each makes one from a length it may not exceed by much. */
export const ODD_TEXTS: Record<string, (length: number) => string> = {
  empty: () => '',
  blank: () => ' \t\n\u00a0\u3000',
  NUL: () => 'northwind\0lost\0my bag',
  'NUL alone': () => '\0',
  'lone high surrogate': () => 'northwind \ud83d lost my bag',
  'lone low surrogate': () => '\udc4d northwind lost my bag',
  'surrogates the wrong way round': () => '\udc4d\ud83d northwind',
  'right to left': () => '\u202enorthwind lost my bag\u202c \u2067שלום\u2069 مرحبا northwind',
  'right-to-left marks': (length) => '\u200f\u202e\u2066'.repeat(length / 3),
  'zero width only': (length) => '\u200b\u200d\ufeff'.repeat(length / 3),
  'zero width between': () => 'n\u200bo\u200br\u200bt\u200bh\u200bwind l\u200dost my bag',
  'combining marks': (length) => `northwind ${'\u0301\u0489'.repeat(Math.min(5_000, length / 2))}`,
  'emoji in a row': (length) => '👩‍👩‍👧‍👦🏳️‍🌈👍🏽'.repeat(length / 20),
  'half of an emoji': (length) => '👩‍👩‍👧‍👦'.repeat(length / 11).slice(0, -1),
  flags: (length) => '🇵🇹'.repeat(length / 4),
  'one long word': (length) => 'a'.repeat(length),
  'one long line of marks': (length) => '!?'.repeat(length / 2),
  'many brand names': (length) => '@NorthwindAir northwind '.repeat(length / 24),
  'many links': (length) => 'https://northwind.example/a?b=c '.repeat(length / 32),
  'a link that goes on': (length) => `https://x.co/${'😡'.repeat(length / 2)}`,
  digits: (length) => '1234567890.'.repeat(length / 11),
  'words in capitals': (length) => 'LOST MY BAG '.repeat(length / 12),
  'not after not': (length) => 'not never no very '.repeat(length / 18),
  'Han signs': (length) => '客服很差行李不見'.repeat(length / 8),
  Cyrillic: (length) => 'потеряли багаж ужасно '.repeat(length / 22),
  brackets: (length) => '(['.repeat(length / 2),
  'markup and quotes': () => `<script>alert(1)</script>'"\`; drop table mention; --\\ %s {{x}} \${y}`,
  'line ends': (length) => '\r\n\u2028\u2029\u0085'.repeat(length / 5),
  'control signs': () => '\u0001\u0007\u001b[31m\u007f\u009f northwind',
  'private use and not a sign': () => '\ue000\uf8ff\uffff\u{10ffff}',
  'words of names': () => '__proto__ constructor toString hasOwnProperty',
  'template slots': () => '{name} [{due}] {link} $1 $& $`',
};

/** A hard text of a length fit for the place; one in ten is very long. */
export function oddText(dice: Dice, most = LONG): string {
  const length = dice.chance() < 0.1 ? most : dice.pick([30, 300, 3_000]);
  return dice.pick(Object.values(ODD_TEXTS))(Math.min(length, most));
}
