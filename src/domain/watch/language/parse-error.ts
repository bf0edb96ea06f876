/** Why an expression cannot be read, at its place: UTF-16 offsets into what was typed, `end` exclusive. */
export interface ParseError {
  code:
    | 'too-long'
    | 'too-many-parts'
    | 'too-deep'
    | 'expected-something'
    | 'expected-operator'
    | 'unclosed-quote'
    | 'unclosed-bracket'
    | 'unopened-bracket'
    | 'small-operator'
    | 'bad-word'
    | 'bad-near'
    | 'unknown-filter'
    | 'bad-value'
    | 'nothing-to-look-for';
  /** What is wrong there and what would be right, in one or two sentences for a person. */
  message: string;
  /** What could stand there. */
  expected: string[];
  at: number;
  end: number;
}

/** Thrown inside the parser only; its edge turns it into a value. */
export class ParseFault extends Error {
  readonly fault: ParseError;

  constructor(
    code: ParseError['code'],
    place: { at: number; end: number },
    message: string,
    expected: string[] = [],
  ) {
    super(message);
    this.fault = { code, message, expected, at: place.at, end: place.end };
  }
}

/** What may stand where something to look for is due. */
export const SOMETHING = ['a word', '"a phrase"', '#tag', '@handle', 'a filter such as lang:en', '(', 'NOT'];
