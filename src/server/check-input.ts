import type { FastifySchemaCompiler } from 'fastify';
import type { z } from 'zod';
import { plainIssue } from '../domain/plain-issue.ts';
import { Refusal } from './failures.ts';

/** What people call the fields that they fill in on the page; any other is called by its place. */
const FIELDS: Partial<Record<string, string>> = {
  words: 'Words and phrases',
  hashtags: 'Hashtags',
  handles: 'Our handles',
  addresses: 'Web addresses',
  ambiguous: 'Ordinary words',
  near: 'Words to stand near',
  within: 'How many words apart',
  rules: 'Expressions',
  exclude: 'Words that rule a post out',
  excludeAuthors: 'Authors to leave out',
  onlyAuthors: 'Only posts of these authors',
  leastFollowers: 'Least followers',
  languages: 'Languages',
  places: 'Places',
  platforms: 'Where',
  communities: 'Subreddits read in full',
  onlyCommunities: 'Only posts of these subreddits',
  why: 'Why',
  reason: 'The reason',
  name: 'The name',
  text: 'The text',
  post: 'The post',
  usd: 'US dollars a month',
};

/** A longer entry is told by its number. */
const MOST_TOLD = 40;

/** Checks what comes in by a route's schema, and refuses it in plain sentences; `details` tells a program the exact places. */
export const checkInput: FastifySchemaCompiler<z.ZodType> =
  ({ schema }) =>
  (input) => {
    const checked = schema.safeParse(input, { error: plainIssue });
    if (checked.success) return { value: checked.data };
    const issues = checked.error.issues.map(({ path, message }) => ({ at: path.join('.'), says: message }));
    const says = checked.error.issues.map(({ path, message }) => `${placeWords(path, input)}: ${message}`);
    return {
      error: new Refusal({
        code: 'invalid-input',
        message: `${[...new Set(says)].join('; ')}.`,
        details: { issues },
      }),
    };
  };

/** `Languages, “deutsch!”`; `limit`. What was typed is told back, so that one knows which entry is meant. */
function placeWords(path: readonly PropertyKey[], input: unknown): string {
  const names = path.map(String);
  const last = names.findLastIndex((name) => FIELDS[name] !== undefined);
  const field = last < 0 ? undefined : FIELDS[names[last] ?? ''];
  if (!field) return names.join('.') || 'input';
  const entry = path[last + 1];
  if (typeof entry !== 'number') return field;
  const typed = valueAt(input, path.slice(0, last + 2));
  return typeof typed === 'string' && typed.length <= MOST_TOLD
    ? `${field}, “${typed}”`
    : `${field}, entry ${entry + 1}`;
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inside, key) => (typeof inside === 'object' && inside !== null ? Reflect.get(inside, key) : undefined),
    input,
  );
}
