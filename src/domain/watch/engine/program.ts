import type { Expression, Filter } from '../language/expression.ts';
import { anchorsOf, type Sought } from '../language/expression.ts';
import { termsIn } from '../set-terms.ts';
import type { SharedLists } from '../shared-lists.ts';
import type { Term } from '../term.ts';
import { Needles, needleOf } from './needle.ts';

/** Instructions of a program; the words in brackets follow each in `code`, parts as offsets. */
export const OP = {
  /** [needle, written] */
  term: 0,
  /** [n, part …] */
  any: 1,
  /** [n, part …] */
  all: 2,
  /** [part] */
  not: 3,
  /** [within, left, right] */
  near: 4,
  /** [filter] */
  filter: 5,
} as const;

/** Expressions as numbers, so that a thread can hand them over without a copy and one post costs no objects. */
export interface Program {
  needles: Needles;
  code: number[];
  /** Terms as they were written, for people. */
  written: string[];
  filters: Filter[];
}

export interface Writer extends Program {
  lists: SharedLists;
  /** Where a shared list already stands in the code, and its needles. */
  listAt: Map<string, { at: number; needles: number[] }>;
  writtenAt: Map<string, number>;
  filterAt: Map<string, number>;
}

export function newWriter(lists: SharedLists): Writer {
  return {
    needles: new Needles(),
    code: [],
    written: [],
    filters: [],
    lists,
    listAt: new Map(),
    writtenAt: new Map(),
    filterAt: new Map(),
  };
}

/** Writes an expression down; gives its offset, and the needles of which each fitting post holds one. */
export function write(writer: Writer, expression: Expression): { at: number; anchors: number[] } {
  const at = put(writer, expression);
  const anchors = (anchorsOf(expression) ?? []).flatMap((sought) => needlesOf(writer, sought));
  return { at, anchors: [...new Set(anchors)] };
}

function put(writer: Writer, expression: Expression): number {
  switch (expression.is) {
    case 'term':
    case 'address':
      return putTerm(writer, termsIn(expression, writer.lists)[0]);
    case 'list':
      return putList(writer, expression.name).at;
    case 'any':
    case 'all': {
      const parts = expression.of.map((part) => put(writer, part));
      return emit(writer, OP[expression.is], parts.length, ...parts);
    }
    case 'not':
      return emit(writer, OP.not, put(writer, expression.of));
    case 'near': {
      const [left, right] = [put(writer, expression.left), put(writer, expression.right)];
      return emit(writer, OP.near, expression.within, left, right);
    }
    default:
      return emit(writer, OP.filter, putFilter(writer, expression));
  }
}

function emit({ code }: Writer, ...words: number[]): number {
  const at = code.length;
  for (const word of words) code.push(word);
  return at;
}

/** What holds no letter or digit can never be found: any of nothing. */
function putTerm(writer: Writer, term: Term | undefined): number {
  if (!term) return emit(writer, OP.any, 0);
  return emit(writer, OP.term, writer.needles.numberOf(needleOf(term)), writtenNumber(writer, term.written));
}

function putList(writer: Writer, name: string): { at: number; needles: number[] } {
  const known = writer.listAt.get(name);
  if (known) return known;
  const terms = termsIn({ is: 'list', name }, writer.lists);
  const parts = terms.map((term) => putTerm(writer, term));
  const list = {
    at: emit(writer, OP.any, parts.length, ...parts),
    needles: terms.map((term) => writer.needles.numberOf(needleOf(term))),
  };
  writer.listAt.set(name, list);
  return list;
}

function needlesOf(writer: Writer, sought: Sought): number[] {
  if (sought.is === 'list') return putList(writer, sought.name).needles;
  return termsIn(sought, writer.lists).map((term) => writer.needles.numberOf(needleOf(term)));
}

function writtenNumber({ written, writtenAt }: Writer, text: string): number {
  const known = writtenAt.get(text);
  if (known !== undefined) return known;
  writtenAt.set(text, written.length);
  return written.push(text) - 1;
}

function putFilter({ filters, filterAt }: Writer, filter: Filter): number {
  const name = JSON.stringify(filter);
  const known = filterAt.get(name);
  if (known !== undefined) return known;
  filterAt.set(name, filters.length);
  return filters.push(filter) - 1;
}
