import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { seededChance } from '../support/statistics.ts';

/**
 * So many posts from the labelled data below `folder` (`*.jsonl` or `*.jsonl.gz` with a `text` each), drawn by a seed and
 * shuffled; the whole data again and again when there is not enough. Throws with a sentence when there is none.
 */
export function realPosts(folder: string, count: number): string[] {
  const texts = filesIn(folder).flatMap(textsOf);
  if (texts.length === 0) throw new Error(`${folder} holds no posts: name a folder of .jsonl files`);
  const chance = seededChance(5);
  for (let at = texts.length - 1; at > 0; at--) {
    const other = Math.floor(chance() * (at + 1));
    [texts[at], texts[other]] = [texts[other] ?? '', texts[at] ?? ''];
  }
  return Array.from({ length: count }, (_, n) => texts[n % texts.length] ?? '');
}

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.jsonl(?:\.gz)?$/.test(name))
    .sort()
    .map((name) => join(folder, name));
}

function textsOf(file: string): string[] {
  const bytes = readFileSync(file);
  const lines = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').split('\n');
  return lines.flatMap((line) => {
    if (line === '') return [];
    const { text } = JSON.parse(line) as { text?: unknown };
    return typeof text === 'string' && text !== '' ? [text] : [];
  });
}

/** The same post as the firehose of a network sends it: about 400 bytes of JSON around the text. */
export function frameOf(text: string, n: number): string {
  const id = n.toString(36).padStart(13, '0');
  return JSON.stringify({
    did: `did:plc:ewvi7nxzyoun6zhxrhs64oiz${id}`,
    time_us: 1_725_911_162_329_308 + n,
    kind: 'commit',
    commit: {
      rev: `3l3qo2${id}`,
      operation: 'create',
      collection: 'app.bsky.feed.post',
      rkey: `3l3q${id}`,
      record: { $type: 'app.bsky.feed.post', createdAt: '2026-09-09T19:46:02.102Z', langs: ['en'], text },
      cid: `bafyreidwaivazkwu67xztlmuobx35hs2lnfh3kolmgfmucldvhd3sgzcqi${id}`,
    },
  });
}
