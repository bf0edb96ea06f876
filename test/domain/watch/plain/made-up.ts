import type { Expression } from '../../../../src/domain/watch/language/expression.ts';
import type { Matchable } from '../../../../src/domain/watch/matchable.ts';
import { seededChance } from '../../../bench/support/statistics.ts';

/** Words in 12 scripts, and the ways people write them. */
const WORDS = (
  'air airs fair northwind late of office 1 2go нортвинд рейс самолёт άνεμος ΣΊΓΜΑΣ מטוס טיסה ' +
  'طيران محمد उड़ान हवा 北風 北風航空 風航 航班 ノース ガス すし ㌔ 항공 항공사 ที่ สนามบิน հող ქარი விமானம் ✈ 👩‍👧'
).split(' ');
const WRITTEN = (
  'ﬁne oﬃce ⑴ ⒜b 𝐚𝐢𝐫 Ａｉｒ ᴀɪʀ 🅰🅸🆁 AIR aïr a\u0301ir\u0301 a\u200bir ai\u00adr ﾉｰｽ ｶﾞｽ ノ\u200dース ΣΊΓΜΑΣ σίγμας İ ß SS ss Straße ﷺ ℀ ™air air® ' +
  'مُحَـمَّد Самолёт самолет самолёты РЕЙСЫ 北\ufe0f風 air_ _air 12go 2GO \ud835 \udc00 \ud83d a𐐀b 𠮷北風 ಠ_ಠ'
).split(' ');
const BETWEEN = [
  '',
  '',
  ' ',
  ' ',
  ' ',
  ', ',
  '-',
  '\n',
  '.',
  '...',
  '\u3000',
  '/',
  '#',
  '@',
  ' #',
  ' @',
  'u/',
  '\u200b',
  '\u0301',
  '👍',
  '&#',
  '™',
];
const ADDRESSES = ['air.example', 'www.Air.example/a', 'https://北風.example', 'air.example/x-y/'];

/** Sets and posts made up from one seed. They share their words, so that finding happens as often as missing. */
export class MadeUp {
  readonly #chance: () => number;

  constructor(seed: number) {
    this.#chance = seededChance(seed);
  }

  lists(): Map<string, string[]> {
    return new Map([
      ['one', this.#some(3, () => this.#term())],
      ['empty', []],
    ]);
  }

  post(): Matchable {
    const parts = this.#some(12, () => this.#pick(BETWEEN) + this.#pick(this.#percent(60) ? WORDS : WRITTEN));
    if (this.#percent(15))
      parts.push(` ${this.#pick(ADDRESSES)}${this.#pick(['', '/more', 'x', '.', '.uk', '?a'])}`);
    return {
      text: parts.join(''),
      lang: this.#pick([null, 'und', 'en', 'ru']),
      platform: this.#pick(['x', 'reddit']),
      author: this.#pick(['ann', 'Bob', 'eve']),
      community: this.#pick([null, 'travel', 'Jobs']),
      followers: this.#pick([null, 5, 500]),
      location: this.#pick([null, { latitude: 1, longitude: 1 }, { latitude: 50, longitude: -179 }]),
    };
  }

  /** A tree that always needs a word, as every set does. */
  expression(): Expression {
    const word: Expression = { is: 'any', of: this.#some(3, () => this.#placed(1)) };
    return this.#percent(30) ? word : { is: 'all', of: [word, ...this.#some(2, () => this.#tree(2))] };
  }

  #tree(depth: number): Expression {
    if (depth === 0 || this.#percent(40)) return this.#percent(75) ? this.#placed(1) : this.#filter();
    const of = this.#some(3, () => this.#tree(depth - 1));
    return this.#pick<() => Expression>([
      () => ({ is: 'any', of }),
      () => ({ is: 'all', of }),
      () => ({ is: 'not', of: this.#tree(depth - 1) }),
    ])();
  }

  #placed(depth: number): Expression {
    if (depth > 0 && this.#percent(35)) {
      const within = 1 + Math.floor(this.#chance() * 5);
      return { is: 'near', within, left: this.#placed(depth - 1), right: this.#placed(depth - 1) };
    }
    if (depth > 0 && this.#percent(25))
      return { is: 'any', of: this.#some(3, () => this.#placed(depth - 1)) };
    if (this.#percent(6)) return { is: 'address', text: this.#pick(ADDRESSES) };
    if (this.#percent(4)) return { is: 'list', name: this.#pick(['one', 'empty', 'unknown']) };
    return { is: 'term', text: this.#term() };
  }

  #filter(): Expression {
    return this.#pick<Expression>([
      { is: 'platform', platform: 'x' },
      { is: 'lang', code: 'en' },
      { is: 'author', name: '@bob' },
      { is: 'community', name: 'travel' },
      { is: 'followers', least: 100 },
      { is: 'place', place: { latitude: 0, longitude: 0, km: 200 } },
      { is: 'place', place: { south: 40, west: 170, north: 60, east: -170 } },
    ]);
  }

  #term(): string {
    const words = this.#some(this.#percent(70) ? 1 : 3, () =>
      this.#pick(this.#percent(80) ? WORDS : WRITTEN),
    );
    const sign = this.#percent(12) ? this.#pick(['#', '@', '＃']) : '';
    return sign + words.join(this.#pick([' ', ' ', '-'])) + (this.#percent(15) ? '*' : '');
  }

  #some<T>(most: number, make: () => T): T[] {
    return Array.from({ length: 1 + Math.floor(this.#chance() * most) }, make);
  }

  #pick<T>(from: readonly T[]): T {
    return from[Math.floor(this.#chance() * from.length)] as T;
  }

  #percent(share: number): boolean {
    return this.#chance() * 100 < share;
  }
}
