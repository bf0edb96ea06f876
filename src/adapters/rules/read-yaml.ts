import { readFileSync } from 'node:fs';
import { isNode, LineCounter, parseDocument, visit } from 'yaml';
import type { z } from 'zod';
import { plainIssue } from '../../domain/plain-issue.ts';
import { firstOf, isWhole } from '../../domain/whole-text.ts';
import { recalled, remember } from './remembered-yaml.ts';

type Yaml = ReturnType<typeof parseDocument>;

/** Larger than any list a person keeps; a file that is not meant for us is refused before it is read through. */
const MOST_BYTES = 1024 * 1024;

/** The parser calls itself for each level, and its stack ends where no rules file of ours ever comes. */
const TOO_DEEP = 'too many brackets inside one another';

/** A file is checked once: code made for its schema alone would take longer to make than it saves. */
const ONCE = { jitless: true } as const;

/** Most of a fault that is told, in UTF-16 units. */
const MOST_WORDS = 240;

/** A rules file that cannot be used. The message names the file, the line and what to write instead. */
export class RulesError extends Error {
  override name = 'RulesError';
}

/** Reads one YAML file and checks it by its schema. Throws `RulesError`, never anything else. */
export function readYaml<S extends z.ZodType>(file: string, schema: S): z.output<S> {
  return yamlIn(readText(file), file, schema);
}

/** What the text of a rules file says, from memory where it was parsed before; `name` is what error messages call it. */
export function yamlIn<S extends z.ZodType>(text: string, name: string, schema: S): z.output<S> {
  const known = schema.safeParse(recalled(text), ONCE);
  return known.success ? known.data : parseYaml(text, name, schema);
}

/** Checks YAML text by its schema; `name` is what error messages call it. */
export function parseYaml<S extends z.ZodType>(text: string, name: string, schema: S): z.output<S> {
  const lines = new LineCounter();
  const doc = parsedDocument(text, name, lines);
  const says = writtenOut(doc, name);
  const parsed = schema.safeParse(says, { ...ONCE, error: plainIssue });
  if (parsed.success) {
    remember(text, says);
    return parsed.data;
  }
  // A misspelt word is also a missing one: the misspelling is the one to name.
  const { issues } = parsed.error;
  const issue = issues.find((one) => one.code === 'unrecognized_keys') ?? issues[0];
  const path = (issue?.path ?? []).filter((key) => typeof key !== 'symbol');
  const line = lineOf(doc, path, lines, unknownKeyOf(issue));
  const wrong = firstOf(issue?.message ?? 'does not fit', MOST_WORDS);
  throw new RulesError(`${name}:${line}: ${firstOf(path.join('.'), MOST_WORDS) || 'the file'}: ${wrong}`);
}

/** Plain YAML alone: lists, names and values that can be kept. */
function parsedDocument(text: string, name: string, lines: LineCounter): Yaml {
  const doc = composed(text, name, lines);
  const [broken] = [...doc.errors, ...doc.warnings];
  if (broken)
    throw new RulesError(`${name}:${lines.linePos(broken.pos[0]).line}: ${faultIn(broken.message)}`);
  visit(doc, {
    Scalar(_key, { value, range }) {
      if (typeof value !== 'string' || isWhole(value)) return;
      const { line } = lines.linePos(range?.[0] ?? 0);
      throw new RulesError(
        `${name}:${line}: holds a sign that cannot be kept (NUL, or half of a pair): take it out`,
      );
    },
  });
  return doc;
}

/** What stands under a name is put in wherever an alias asks for it; too often, and the file would fill the memory. */
function writtenOut(doc: Yaml, name: string): unknown {
  try {
    return doc.toJS();
  } catch {
    throw new RulesError(`${name}:1: aliases (*) stand inside one another too often: write the lists out`);
  }
}

function composed(text: string, name: string, lines: LineCounter): Yaml {
  try {
    return parseDocument(text, {
      lineCounter: lines,
      uniqueKeys: true,
      stringKeys: true,
      resolveKnownTags: false,
      logLevel: 'error',
    });
  } catch {
    throw new RulesError(`${name}:1: ${TOO_DEEP}`);
  }
}

/**
 * Whether these texts were said to be in order together before, by `foundInOrder`. `form` names who asks and how strictly.
 * Remembered only where what the rules files say is remembered.
 */
export function wereInOrder(form: string, texts: readonly string[]): boolean {
  return recalled([form, ...texts].join('\n')) === true;
}

export function foundInOrder(form: string, texts: readonly string[]): void {
  remember([form, ...texts].join('\n'), true);
}

/** The text of a rules file. Throws `RulesError` where it is not there, too large or no text. */
export function readText(file: string): string {
  const bytes = readBytes(file);
  if (bytes.length > MOST_BYTES)
    throw new RulesError(
      `${file}: cannot be read: larger than ${MOST_BYTES / 1024 / 1024} MB, is it a rules file?`,
    );
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new RulesError(`${file}: cannot be read: not a text in UTF-8, save it as one`);
  }
}

function readBytes(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new RulesError(`${file}: cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown'})`);
  }
}

/** The parser's own words without the values it quotes: somebody may have pasted a key into the wrong file. */
function faultIn(message: string): string {
  if (message.startsWith('Maximum call stack')) return TOO_DEEP;
  const [line = message] = message.split('\n');
  return firstOf(line.replace(/: ".*$/, ''), MOST_WORDS);
}

function unknownKeyOf(issue: z.core.$ZodIssue | undefined): string | null {
  return issue?.code === 'unrecognized_keys' ? (issue.keys[0] ?? null) : null;
}

/** The line of the nearest node that exists: a missing list is reported where it should have stood. */
function lineOf(doc: Yaml, path: (string | number)[], lines: LineCounter, unknownKey: string | null): number {
  const deepest = unknownKey === null ? path : [...path, unknownKey];
  for (let depth = deepest.length; depth >= 0; depth--) {
    const node = depth === 0 ? doc.contents : doc.getIn(deepest.slice(0, depth), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
}
