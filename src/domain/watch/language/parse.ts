import { anchorsOf, type Expression, flattened, grouped, hasPlaces, LIMITS } from './expression.ts';
import { type ParseError, ParseFault, SOMETHING } from './parse-error.ts';
import { readFilter } from './read-filter.ts';
import { type Token, tokenAt } from './tokens.ts';

export type Parsed = { ok: true; expression: Expression } | { ok: false; error: ParseError };

/**
 * Reads an expression: `NOT` (or `-`) binds tightest, then `NEAR/n`, then `AND` (or nothing at all between two), then
 * `OR`. Operators are written in capitals. The tree is flat: no `all` in an `all`. A text beyond `LIMITS` is refused as
 * soon as the limit is met. Refused too: what could fit without any word, for it would find half the world.
 */
export function parseExpression(text: string): Parsed {
  try {
    if (text.length > LIMITS.length)
      throw new ParseFault(
        'too-long',
        { at: LIMITS.length, end: text.length },
        `An expression has at most ${LIMITS.length} signs. Put words that belong together into a shared list.`,
      );
    const expression = flattened(new Reader(text).whole());
    if (anchorsOf(expression) === null) throw nothingToLookFor(text);
    return { ok: true, expression };
  } catch (error) {
    if (error instanceof ParseFault) return { ok: false, error: error.fault };
    throw error;
  }
}

function nothingToLookFor(text: string): ParseFault {
  return new ParseFault(
    'nothing-to-look-for',
    { at: 0, end: text.length },
    'This could fit a post that holds none of your words. Add a word to look for to each alternative.',
    ['a word', '"a phrase"', '#tag', '@handle', 'url:brand.example'],
  );
}

class Reader {
  readonly #text: string;
  #next: Token;
  #depth = 0;
  #parts = 0;

  constructor(text: string) {
    this.#text = text;
    this.#next = tokenAt(text, 0);
  }

  whole(): Expression {
    const expression = this.#alternatives();
    if (this.#next.kind === 'close')
      throw new ParseFault('unopened-bracket', this.#next, 'This bracket closes none that was opened.', [
        'AND',
        'OR',
        'the end',
      ]);
    return expression;
  }

  #alternatives(): Expression {
    const of = [this.#together()];
    while (this.#take('or')) of.push(this.#together());
    return grouped('any', of);
  }

  #together(): Expression {
    const of = [this.#nearby()];
    for (;;) {
      if (this.#take('and') || this.#begins()) of.push(this.#nearby());
      else return grouped('all', of);
    }
  }

  /** True where something stands right beside the last thing: a space means AND. */
  #begins(): boolean {
    return !['or', 'close', 'end', 'near'].includes(this.#next.kind);
  }

  #nearby(): Expression {
    const start = this.#next.at;
    let left = this.#one();
    for (let near = this.#take('near'); near; near = this.#take('near')) {
      mustHavePlaces(left, { at: start, end: near.at });
      const within = withinOf(near);
      const begin = this.#next;
      const right = this.#one();
      mustHavePlaces(right, { at: begin.at, end: this.#next.at });
      left = { is: 'near', within, left, right };
    }
    return left;
  }

  #one(): Expression {
    const token = this.#next;
    if (this.#take('not')) return this.#inside(token, () => ({ is: 'not', of: this.#one() }));
    if (this.#take('open')) return this.#inside(token, () => this.#bracket(token));
    if (token.kind === 'filter' || token.kind === 'quoted' || token.kind === 'word') {
      this.#count(token);
      this.#move();
      return token.kind === 'filter' ? readFilter(token) : termOf(token);
    }
    throw this.#nothingHere();
  }

  #bracket(open: Token): Expression {
    const inside = this.#alternatives();
    if (!this.#take('close'))
      throw new ParseFault('unclosed-bracket', open, 'This bracket is never closed.', [')']);
    return inside;
  }

  #inside(token: Token, read: () => Expression): Expression {
    this.#depth += 1;
    if (this.#depth > LIMITS.depth)
      throw new ParseFault(
        'too-deep',
        token,
        `More than ${LIMITS.depth} brackets stand inside each other. Use fewer.`,
      );
    const expression = read();
    this.#depth -= 1;
    return expression;
  }

  #count(token: Token): void {
    this.#parts += 1;
    if (this.#parts > LIMITS.parts)
      throw new ParseFault(
        'too-many-parts',
        token,
        `An expression has at most ${LIMITS.parts} words and filters. Put some into a shared list.`,
      );
  }

  #nothingHere(): ParseFault {
    const { kind, text, at, end } = this.#next;
    if (kind === 'unclosed')
      return new ParseFault('unclosed-quote', { at, end }, 'These quotes are never closed.', ['"']);
    const found =
      kind === 'end' ? 'the expression ends here' : `“${kind === 'near' ? 'NEAR' : text}” stands here`;
    return new ParseFault(
      'expected-something',
      { at, end },
      `Something to look for is missing: ${found}.`,
      SOMETHING,
    );
  }

  #take(kind: Token['kind']): Token | null {
    const token = this.#next;
    if (token.kind !== kind) return null;
    this.#move();
    return token;
  }

  #move(): void {
    this.#next = tokenAt(this.#text, this.#next.end);
  }
}

const FARTHEST = 50;

function withinOf(near: Token): number {
  const within = Number(near.text);
  if (near.text !== '' && within >= 1 && within <= FARTHEST) return within;
  throw new ParseFault(
    'bad-near',
    near,
    `NEAR takes a number of words from 1 to ${FARTHEST}, such as NEAR/8.`,
    ['NEAR/8'],
  );
}

function mustHavePlaces(expression: Expression, place: { at: number; end: number }): void {
  if (hasPlaces(expression)) return;
  throw new ParseFault(
    'bad-near',
    place,
    'NEAR stands between words, or between brackets with OR between the words.',
    ['a word', '"a phrase"', '(this OR that)'],
  );
}

function termOf(token: Token): Expression {
  const text = (token.name + token.text).trim();
  if (text === '' || text === token.name || text.length > 120)
    throw new ParseFault('bad-word', token, 'A word or phrase has 1 to 120 signs.', ['a word', '"a phrase"']);
  if (token.kind === 'quoted') return { is: 'term', text };
  if (/^(?:and|or|not|near)(?:\/\d*)?$/i.test(text))
    throw new ParseFault(
      'small-operator',
      token,
      `Write ${text.toUpperCase()} in capitals to join two things, or "${text}" in quotes to look for the word.`,
      [text.toUpperCase(), `"${text}"`],
    );
  if (/\*./u.test(text) || /^[#@]?\*+$/u.test(text))
    throw new ParseFault(
      'bad-word',
      token,
      'A * stands at the end of a word: delay* finds delayed and delays.',
      ['delay*'],
    );
  return { is: 'term', text };
}
