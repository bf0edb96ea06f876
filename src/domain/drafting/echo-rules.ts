import { z } from 'zod';
import { patternFault } from './word-pattern.ts';

/** A pattern in the customer's words and what we say for it; `$1` is the first bracket of the pattern. */
const EchoRule = z.strictObject({ find: z.string().min(1), say: z.string().min(1).max(80) });
export type EchoRule = z.infer<typeof EchoRule>;

const PIECE = /<([a-z]+)>/gu;

/** Puts the named pieces (`<span>`) into a pattern. A piece may hold other pieces, three deep at most. */
export function withPieces(find: string, pieces: Readonly<Record<string, string>>): string {
  let whole = find;
  for (let depth = 0; depth < 4; depth++)
    whole = whole.replace(PIECE, (piece, name: string) => wrapped(pieces[name]) ?? piece);
  return whole;
}

function wrapped(piece: string | undefined): string | null {
  return piece === undefined ? null : `(?:${piece})`;
}

/**
 * How to hear a customer: which of their words can be said back, turned to "you". Rules are tried from the first to the
 * last, so the concrete stands before the general. Listening comes before everything else: the second of the seven
 * points of a complaint talk.
 */
export const EchoRules = z
  .strictObject({
    /** Pieces of patterns used more than once, by name; a rule writes `<name>`. */
    pieces: z.record(z.string().regex(/^[a-z]+$/), z.string().min(1)),
    /** Spans of time they lost: "three hours at gate B12". */
    wait: z.array(EchoRule).min(1),
    /** What happened, as a thing with a name: "being charged twice". */
    event: z.array(EchoRule).min(1),
    /** What it happened to: "your suitcase". */
    thing: z.array(EchoRule).min(1),
    /** Money they name. */
    sum: z.array(EchoRule).min(1),
    /** Applied to each echo, such as "3hrs" to "3 hours". */
    tidy: z.array(EchoRule),
    /** Words never said back, such as insults. */
    never: z.array(z.string().min(1)).min(1),
  })
  .superRefine((rules, context) => {
    for (const slot of ['wait', 'event', 'thing', 'sum', 'tidy'] as const) {
      rules[slot].forEach((rule, index) => {
        const fault =
          patternFault(withPieces(rule.find, rules.pieces)) ?? unknownPiece(rule.find, rules.pieces);
        if (fault) context.addIssue({ code: 'custom', path: [slot, index, 'find'], message: fault });
      });
    }
    rules.never.forEach((find, index) => {
      const fault = patternFault(find);
      if (fault) context.addIssue({ code: 'custom', path: ['never', index], message: fault });
    });
  });
export type EchoRules = z.infer<typeof EchoRules>;

function unknownPiece(find: string, pieces: Readonly<Record<string, string>>): string | null {
  // A named group of a pattern is written (?<name>…) and is no piece.
  const unknown = [...find.replace(/\(\?<[a-z]+>/gu, '(').matchAll(PIECE)].find(
    (match) => !((match[1] ?? '') in pieces),
  );
  return unknown ? `unknown piece <${unknown[1]}>` : null;
}
