import { readFileSync } from 'node:fs';
import { isNode, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';

/** A rules file that cannot be used. The message names the file, the line and what to write instead. */
export class RulesError extends Error {
  override name = 'RulesError';
}

/** Reads one YAML file and checks it by its schema. Throws `RulesError`, never anything else. */
export function readYaml<S extends z.ZodType>(file: string, schema: S): z.output<S> {
  return parseYaml(readText(file), file, schema);
}

/** Checks YAML text by its schema; `name` is what error messages call it. */
export function parseYaml<S extends z.ZodType>(text: string, name: string, schema: S): z.output<S> {
  const lines = new LineCounter();
  const doc = parseDocument(text, { lineCounter: lines, uniqueKeys: true });
  const broken = doc.errors[0];
  if (broken)
    throw new RulesError(`${name}:${lines.linePos(broken.pos[0]).line}: ${firstLine(broken.message)}`);
  const parsed = schema.safeParse(doc.toJS());
  if (parsed.success) return parsed.data;
  // A misspelt word is also a missing one: the misspelling is the one to name.
  const { issues } = parsed.error;
  const issue = issues.find((one) => one.code === 'unrecognized_keys') ?? issues[0];
  const path = (issue?.path ?? []).filter((key) => typeof key !== 'symbol');
  const line = lineOf(doc, path, lines, unknownKeyOf(issue));
  throw new RulesError(
    `${name}:${line}: ${path.join('.') || 'the file'}: ${issue?.message ?? 'does not fit'}`,
  );
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new RulesError(`${file}: cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown'})`);
  }
}

function firstLine(message: string): string {
  return message.split('\n')[0] ?? message;
}

function unknownKeyOf(issue: z.core.$ZodIssue | undefined): string | null {
  return issue?.code === 'unrecognized_keys' ? (issue.keys[0] ?? null) : null;
}

/** The line of the nearest node that exists: a missing list is reported where it should have stood. */
function lineOf(
  doc: ReturnType<typeof parseDocument>,
  path: (string | number)[],
  lines: LineCounter,
  unknownKey: string | null,
): number {
  const deepest = unknownKey === null ? path : [...path, unknownKey];
  for (let depth = deepest.length; depth >= 0; depth--) {
    const node = depth === 0 ? doc.contents : doc.getIn(deepest.slice(0, depth), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
}
