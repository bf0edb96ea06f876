import { sayPlace } from '../place.ts';
import type { Expression } from './expression.ts';

const BINDS: Readonly<Record<string, number>> = { any: 1, all: 2, near: 3, not: 4 };
const SINGLE = 5;

/** The expression as people write it; reading it back gives the same tree, flattened. */
export function printExpression(expression: Expression): string {
  switch (expression.is) {
    case 'any':
      return expression.of.map((part) => inBrackets(part, BINDS.any)).join(' OR ');
    case 'all':
      return expression.of.map((part) => inBrackets(part, BINDS.all)).join(' AND ');
    case 'not':
      return `NOT ${inBrackets(expression.of, BINDS.not)}`;
    case 'near':
      // From the left: the left side may be a NEAR itself, the right side needs brackets for it.
      return `${inBrackets(expression.left, 3)} NEAR/${expression.within} ${inBrackets(expression.right, SINGLE)}`;
    default:
      return printLeaf(expression);
  }
}

function inBrackets(part: Expression, outer = SINGLE): string {
  const printed = printExpression(part);
  return (BINDS[part.is] ?? SINGLE) < outer ? `(${printed})` : printed;
}

type Leaf = Exclude<Expression, { is: 'all' | 'any' | 'not' | 'near' }>;

function printLeaf(leaf: Leaf): string {
  switch (leaf.is) {
    case 'term':
      return printTerm(leaf.text);
    case 'address':
      return `url:${value(leaf.text)}`;
    case 'list':
      return `list:${value(leaf.name)}`;
    case 'lang':
      return `lang:${value(leaf.code)}`;
    case 'platform':
      return `platform:${leaf.platform}`;
    case 'community':
      return `in:${leaf.name}`;
    case 'author':
      return `author:${value(leaf.name)}`;
    case 'followers':
      return `followers:${leaf.least}`;
    case 'place':
      return `place:${sayPlace(leaf.place)}`;
  }
}

/** Bare where nothing in it could be taken for a sign of the language. */
function printTerm(text: string): string {
  if (/^[#@]?[\p{L}\p{M}\p{N}_]+(?:['’.-][\p{L}\p{M}\p{N}_]+)*\*?$/u.test(text) && !isReserved(text))
    return text;
  const sign = /^[#＃@＠]/u.exec(text)?.[0] ?? '';
  // A sign alone, or one followed by white space, is kept inside the quotes.
  return /^[#＃@＠]\S/u.test(text) ? sign + inQuotes(text.slice(sign.length)) : inQuotes(text);
}

function isReserved(text: string): boolean {
  return /^(?:and|or|not|near)$/i.test(text);
}

function value(text: string): string {
  return /^[^\s()"“”„\\]+$/u.test(text) ? text : inQuotes(text);
}

function inQuotes(text: string): string {
  return `"${text.replaceAll(/["\\]/g, '\\$&')}"`;
}
