import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { parseSearch } from '../../../fixtures/sandbox/reddit/search/parse.ts';
import { searchablePost } from '../../../fixtures/sandbox/reddit/search/searchable.ts';
import { isComment } from '../../../fixtures/sandbox/reddit/things.ts';
import { wallClock } from '../../../fixtures/sandbox/world/clock.ts';
import { enrol } from '../../../fixtures/sandbox/world/enrol.ts';
import { publish } from '../../../fixtures/sandbox/world/publish.ts';
import type { SandboxPost } from '../../../fixtures/sandbox/world/records.ts';
import { DEFAULT_SETTINGS } from '../../../fixtures/sandbox/world/settings.ts';
import { World } from '../../../fixtures/sandbox/world/world.ts';
import { matches } from '../../../fixtures/sandbox/x/search/evaluate.ts';
import { parseQuery } from '../../../fixtures/sandbox/x/search/parser.ts';
import { searchableOf } from '../../../fixtures/sandbox/x/search/searchable.ts';
import type { Matchable } from '../../../src/domain/watch/matcher.ts';

const Line = z.object({
  platform: z.enum(['x', 'reddit']),
  author: z.string(),
  title: z.string().nullish(),
  text: z.string(),
  lang: z.string(),
  community: z.string().nullish(),
});

/** One public post of the sandbox: as its platform's search sees it, and as matching does. */
export interface LedgerEntry {
  post: SandboxPost;
  matchable: Matchable;
  isComment: boolean;
}

export interface Ledger {
  entries: LedgerEntry[];
  /** Whether the sandbox's own search finds the entry; throws for a query that X refuses. */
  finds(query: string, entry: LedgerEntry): boolean;
}

/** The sandbox's world with every post it has to tell, all public at once. */
export function wholeLedger(): Ledger {
  const world = new World(wallClock, DEFAULT_SETTINGS);
  const lines = readFileSync('fixtures/posts/posts.jsonl', 'utf8').split('\n').filter(Boolean);
  const entries = lines.map((line): LedgerEntry => {
    const { platform, author, title, text, lang, community } = Line.parse(JSON.parse(line));
    const person = enrol(world, { platform, handle: author });
    const post = publish(world, {
      platform,
      authorId: person.id,
      text,
      lang,
      title: title ?? null,
      community: community ?? null,
    });
    const whole = title ? `${title}\n\n${text}` : text;
    const matchable = {
      text: whole,
      lang,
      platform,
      author,
      community: community ?? null,
      followers: person.followers,
    };
    return { post, matchable, isComment: platform === 'reddit' && isComment(post) };
  });
  return { entries, finds: (query, entry) => finds(world, query, entry) };
}

function finds(world: World, query: string, { post }: LedgerEntry): boolean {
  if (post.platform === 'reddit') return parseSearch(query)(searchablePost(world, post));
  const parsed = parseQuery(query);
  if (!parsed.ok) throw new Error(`${parsed.message}: ${query}`);
  return matches(parsed.query, searchableOf(world, post));
}
