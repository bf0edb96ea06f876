import { type Document, isMap, isScalar, isSeq, parseDocument, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Dice } from '../support/dice.ts';
import { oddText } from '../support/odd-texts.ts';

/** What becomes of a rules file: its new bytes, or null when it is taken away. */
export type BrokenFile = Buffer | null;

/** One way of breaking a rules file; `text` is the sound one. */
type Breaking = (text: string, dice: Dice) => BrokenFile;

/** What somebody may paste into the wrong file: it is never shown. */
export const SECRET = 'sk-live-5c0ffee5c0ffee';

const WRITTEN = [
  SECRET,
  `[${SECRET}`,
  `"${SECRET}" ${SECRET}`,
  `{token: ${SECRET}}`,
  '1e309',
  '-.inf',
  '.nan',
  '99999999999999999999999',
  '-1',
  '0.5',
  'null',
  '~',
  '[]',
  '{}',
  'yes',
  '2026-02-30',
  '25:61',
  '00:00-00:00',
  'Asia/Nowhere',
  'xx-YY',
  '"\\0"',
  '"\\ud83d"',
  "'['",
  '"(?<"',
  '!!binary aGk=',
  '!!js/function x',
  '&a [*a]',
  '*nowhere',
];

/** The ways, by name. Some leave a file that is still sound: then it must be read. */
export const BREAKINGS: Record<string, Breaking> = {
  'no file': () => null,
  empty: () => Buffer.alloc(0),
  'only a comment': () => Buffer.from('# nothing\n'),
  binary: (_text, dice) => Buffer.from(Array.from({ length: 4_000 }, () => dice.below(256))),
  'not UTF-8': (text) => Buffer.concat([Buffer.from(text), Buffer.from([0x0a, 0x23, 0xff, 0xfe, 0x0a])]),
  'UTF-16': (text) => Buffer.from(`\ufeff${text}`, 'utf16le'),
  'cut off': (text, dice) => Buffer.from(text.slice(0, dice.below(text.length))),
  'a line gone': (text, dice) => lines(text, (all) => all.splice(dice.below(all.length), 1)),
  'a line twice': (text, dice) => lines(text, (all) => twice(all, dice)),
  'a line moved in': (text, dice) => lines(text, (all) => change(all, dice, (line) => `   ${line}`)),
  'a tab': (text, dice) => lines(text, (all) => change(all, dice, (line) => `\t${line}`)),
  'an odd value': (text, dice) =>
    lines(text, (all) => change(all, dice, (line) => valued(line, dice.pick(WRITTEN)))),
  'an odd text': (text, dice) =>
    lines(text, (all) => change(all, dice, (line) => valued(line, JSON.stringify(oddText(dice, 3_000))))),
  'a secret in its place': (text, dice) =>
    lines(text, (all) => change(all, dice, (line) => `${line} ${SECRET}`)),
  'a word misspelt': (text, dice) =>
    lines(text, (all) => change(all, dice, (line) => line.replace(/(\w)(\w)/, '$2$1'))),
  'a value of another kind': (text, dice) => nodes(text, dice),
  'two documents': (text) => Buffer.from(`${text}\n---\n${text}`),
  'a million laughs': () => Buffer.from(laughs()),
  'a circle': () => Buffer.from('a: &a\n  b: *a\n'),
  'very deep': () => Buffer.from(`${'['.repeat(20_000)}${']'.repeat(20_000)}`),
  'deep and open': () => Buffer.from('{a: '.repeat(20_000)),
  'very long': (text) => Buffer.from(`${text}\n# ${'long '.repeat(2_000_000)}`),
  'a list of everything': () => Buffer.from('- 1\n- a: b\n- [~]\n'),
  'one word': () => Buffer.from('northwind'),
  'keys that are lists': () => Buffer.from('? [a, b]\n: c\n? {d: e}\n: f\n'),
  'names of names': () => Buffer.from('__proto__: {a: 1}\nconstructor: 1\n'),
};

function lines(text: string, act: (all: string[]) => unknown): Buffer {
  const all = text.split('\n');
  act(all);
  return Buffer.from(all.join('\n'));
}

function change(all: string[], dice: Dice, to: (line: string) => string): void {
  const at = dice.below(all.length);
  all[at] = to(all[at] ?? '');
}

function twice(all: string[], dice: Dice): void {
  const at = dice.below(all.length);
  all.splice(at, 0, all[at] ?? '');
}

function valued(line: string, value: string): string {
  return /^\s*- /.test(line)
    ? line.replace(/- .*/, () => `- ${value}`)
    : line.replace(/:.*/, () => `: ${value}`);
}

/** A node made another kind of thing, where lines alone would only break the notation. */
function nodes(text: string, dice: Dice): Buffer {
  const doc: Document = parseDocument(text);
  const holders: (YAMLMap | YAMLSeq)[] = [];
  const visit = (node: unknown) => {
    if (!isMap(node) && !isSeq(node)) return;
    holders.push(node);
    for (const item of node.items) visit(isMap(node) ? Reflect.get(Object(item), 'value') : item);
  };
  visit(doc.contents);
  const holder = dice.pick(holders);
  const item: unknown = dice.pick(holder.items as unknown[]);
  const key = isSeq(holder) ? dice.below(holder.items.length) : keyOf(item);
  holder.set(key, dice.pick([null, 1, -1, 1e300, true, '', 'x', [], {}, [[]], ['x', 'x'], { x: 1 }]));
  return Buffer.from(String(doc));
}

function keyOf(pair: unknown): unknown {
  const key: unknown = Reflect.get(Object(pair), 'key');
  return isScalar(key) ? key.value : key;
}

function laughs(): string {
  const level = (n: number) => `l${n}: &l${n} [${Array.from({ length: 10 }, () => `*l${n - 1}`).join(', ')}]`;
  return ['l0: &l0 [ha]', ...Array.from({ length: 9 }, (_, n) => level(n + 1))].join('\n');
}
