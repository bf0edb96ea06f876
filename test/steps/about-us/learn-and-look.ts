import { createHash } from 'node:crypto';
import { getHeapSnapshot } from 'node:v8';
import type { AboutUs } from '../../../src/domain/watch/about-us.ts';
import { withEveryList } from '../../../src/domain/watch/keyword-set.ts';
import { NO_LISTS } from '../../../src/domain/watch/shared-lists.ts';
import { knowledgeOf } from '../../../src/steps/index.ts';

/**
 * A program: learns from posts, uses what it learnt, and then looks through its own memory. It prints, as JSON,
 * how many of the posts left a word or an id in it: `before`, while they were still in hand, and `after`.
 */
const POSTS = 8;
/** Put together here, so that the program's own text is no trace of them. */
const wordOf = (n: number) => Buffer.from(`7a616e7a69626f78${(100 + n).toString(16)}71`, 'hex').toString();
const idOf = (n: number) => `${wordOf(n)}-id`;
let posts: AboutUs[] = [];

function somePosts(): AboutUs[] {
  return Array.from({ length: POSTS }, (_, n) => ({
    ...{ id: `judgement-${n}`, platform: 'x', externalId: idOf(n), about: n % 2 === 0, drawn: false },
    ...{ text: `northwind air lost my ${wordOf(n)}, said "${wordOf(n)}"`, community: null, lang: 'en' },
    ...{ by: 'Mei', at: new Date(n) },
  }));
}

async function learnAndUse(): Promise<void> {
  const body = withEveryList({ words: ['northwind'] });
  const knowledge = await knowledgeOf(
    {
      brand: { id: 'northwind', name: 'Northwind', timeZone: 'UTC', signers: [], accounts: {} },
      lists: NO_LISTS,
      hash: (text) => createHash('sha256').update(text).digest('hex'),
    },
    {
      aboutUs: { standing: async () => posts },
      keywordSets: { live: async () => [{ id: 'brand', version: 1, body }] },
    },
  );
  const right = posts.filter(
    (post) => knowledge.saidOf(post) === post.about && knowledge.likelihood(post) > 0,
  );
  if (right.length !== POSTS || knowledge.quality()?.of !== POSTS) throw new Error('It learnt nothing');
}

/** Of how many posts some string in memory holds the word. */
async function found(): Promise<number> {
  // The language keeps the last text a pattern was tried on.
  /nothing/.exec('nothing');
  let memory = '';
  for await (const part of getHeapSnapshot().setEncoding('utf8')) memory += part;
  return Array.from({ length: POSTS }, (_, n) => wordOf(n)).filter((word) => memory.includes(word)).length;
}

posts = somePosts();
await learnAndUse();
const before = await found();
posts = [];
const after = await found();
process.stdout.write(JSON.stringify({ before, after }));
