import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from '@swc/core';

export interface FileSize {
  path: string;
  lines: number;
}

export interface FunctionSize {
  path: string;
  /** Line it begins at, from 1. */
  line: number;
  name: string;
  /** From its first to its last line, those of functions inside it included. */
  lines: number;
}

const FUNCTIONS = new Set([
  'FunctionDeclaration',
  'FunctionExpression',
  'ArrowFunctionExpression',
  'ClassMethod',
  'PrivateMethod',
  'Constructor',
  'MethodProperty',
  'GetterProperty',
  'SetterProperty',
]);

/** All TypeScript files below the folders, sorted by path. */
export function sourceFiles(folders: string[]): string[] {
  return folders
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
    )
    .filter((path) => /\.tsx?$/.test(path))
    .sort();
}

export function measureFile(path: string): { file: FileSize; functions: FunctionSize[] } {
  const text = readFileSync(path, 'utf8');
  return { file: { path, lines: countLines(text) }, functions: measureFunctions(path, text) };
}

export function measureFunctions(path: string, text: string): FunctionSize[] {
  // Spans count bytes from where the parser stands; the semicolon in front shows where that is.
  const bytes = Buffer.from(`;${text}`);
  const module = parseSync(`;${text}`, { syntax: 'typescript', tsx: path.endsWith('x'), target: 'es2022' });
  const base = module.body[0]?.span.start ?? 0;
  const lineAt = (position: number) => countLines(bytes.subarray(0, position - base).toString());
  const found: FunctionSize[] = [];
  visit(module, null, (node, name) => {
    const line = lineAt(node.span.start + 1);
    found.push({ path, line, name, lines: lineAt(node.span.end) - line + 1 });
  });
  return found;
}

interface Node {
  type: string;
  span: { start: number; end: number };
}

/** Walks the whole tree; `name` is what the nearest node around calls the function. */
function visit(value: unknown, name: string | null, found: (node: Node, name: string) => void): void {
  if (Array.isArray(value)) {
    for (const item of value) visit(item, name, found);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  const node = value as Partial<Node>;
  const own = nameOf(value) ?? name;
  if (node.type && node.span && FUNCTIONS.has(node.type)) found(node as Node, own ?? 'without a name');
  for (const inside of Object.values(value)) visit(inside, own, found);
}

function nameOf(node: object): string | null {
  const { identifier, id, key } = node as Record<string, { value?: unknown } | null | undefined>;
  const value = (identifier ?? id ?? key)?.value;
  return typeof value === 'string' ? value : null;
}

function countLines(text: string): number {
  return text.replace(/\n$/, '').split('\n').length;
}

/** The middle value; of an even number the higher of the two. 0 of nothing. */
export function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
