import { join, resolve } from 'node:path';
import { loadRulebook } from '../../src/adapters/rules/rulebook-files.ts';
import { writeAirlineRules } from './replay/airlines.ts';
import { approve } from './replay/approve.ts';
import { type Counted, count } from './replay/count.ts';
import { pour } from './replay/pour.ts';
import { type Published, waitForPublic } from './replay/published.ts';
import { readPosts } from './replay/read-posts.ts';
import { waitForRest } from './replay/rest.ts';
import { lookInto } from './support/database.ts';
import { readOptions } from './support/options.ts';
import { startReadingHouse } from './support/reading-house.ts';
import { note, runBench } from './support/run-bench.ts';
import { workFolder } from './support/work-folder.ts';

const KNOWN = {
  posts: { usual: 1000, most: 10_000 },
  /** Posts a second. */
  rate: { usual: 500, most: 10_000 },
  /** Of a hundred, those that call on the brand's own account. */
  tagged: { usual: 30, most: 100 },
  /** X takes a hundred posts in fifteen minutes through its API. */
  approve: { usual: 50, most: 200 },
};

/** Real posts of FILE through the sandbox: read by the true pollers, judged, drafted, approved, answered, and compared. */
await runBench('replay', async (later) => {
  const { numbers, words } = readOptions(KNOWN);
  const [file] = words;
  if (file === undefined)
    throw new Error('Name a JSONL file with one post a line: npm run bench:replay -- FILE');
  const posts = readPosts(resolve(file), numbers.posts, numbers.tagged);
  const rulesDir = join(workFolder(later), 'rules');
  writeAirlineRules(rulesDir);
  const { sandbox, house, dataDir } = await startReadingHouse(later, { RULES_DIR: rulesDir });
  const sql = await lookInto(dataDir, later);
  const begun = Date.now();
  const ids = await pour(sandbox, posts, numbers.rate);
  note(`${ids.length} posts are public after ${((Date.now() - begun) / 1000).toFixed(1)} s`);
  const restAfter = ((await waitForRest(sql)) - begun) / 1000;
  const { complaintFrom } = loadRulebook(rulesDir).fears.find;
  const counted = await count(sql, await sandbox.ledger(false), complaintFrom);
  note(`at rest after ${restAfter.toFixed(1)} s; ${numbers.approve} drafts are approved now`);
  const { approved, refused } = await approve(`${house.page}/api`, numbers.approve);
  const published = await waitForPublic(`${house.page}/api`, sandbox, approved);
  const figures = {
    asked: numbers,
    ...counted,
    restAfterSeconds: restAfter,
    approved: approved.length,
    refused,
    ...published,
  };
  return {
    tables: [
      { title: `${counted.ledgerPosts} posts, ${numbers.rate} a second`, rows: readRows(counted, restAfter) },
      {
        title: `${approved.length} drafts approved (${refused.length} held back)`,
        rows: replyRows(published),
      },
    ],
    figures,
    broken: [...brokenIn(counted, posts.length), ...brokenBy(published, approved.length, numbers.approve)],
  };
});

function readRows(counted: Counted, restAfter: number) {
  return [
    ['posts in the ledger', counted.ledgerPosts],
    ['mentions stored', counted.mentions],
    ['verdicts given', counted.verdicts],
    ['complaints', counted.complaints],
    ['unsure', counted.unsure],
    ['cases opened', counted.cases],
    ['drafts made', counted.drafts],
    ['lost', counted.lost],
    ['duplicates', counted.duplicates],
    ['posts a second, first to last verdict', counted.verdictsPerSecond],
    ['drafts a second, first to last', counted.draftsPerSecond],
    ['seconds from the first post to the last draft', restAfter],
  ];
}

function replyRows(published: Published) {
  return [
    ['replies in the ledger', published.repliesInLedger],
    ['sent by API', published.sentByApi],
    ['posted by hand and found', published.byHandFound],
    ['missing', published.missing],
    ['doubles', published.doubles],
    ['over the limit of two', published.overLimit],
  ];
}

function brokenIn(counted: Counted, posts: number): string[] {
  return sentences([
    [counted.ledgerPosts !== posts, `${counted.ledgerPosts} of ${posts} posts became public`],
    [counted.lost > 0, `${counted.lost} posts were lost`],
    [counted.duplicates > 0, `${counted.duplicates} duplicates were stored`],
    [
      counted.verdicts !== counted.mentions,
      `${counted.mentions - counted.verdicts} mentions have no verdict`,
    ],
    [counted.undrafted > 0, `${counted.undrafted} cases that want a draft have none`],
    [counted.sameWords > 0, `${counted.sameWords} drafts share their words with another one`],
  ]);
}

function brokenBy(published: Published, approved: number, wanted: number): string[] {
  return sentences([
    [approved < wanted, `only ${approved} of ${wanted} drafts could be approved`],
    [published.missing > 0, `${published.missing} approved replies are not public`],
    [
      published.repliesInLedger !== approved,
      `${published.repliesInLedger} replies are public, ${approved} were approved`,
    ],
    [published.doubles > 0, `${published.doubles} replies went out twice`],
    [published.overLimit > 0, `${published.overLimit} replies are beyond the limit of two`],
    [published.otherWords > 0, `${published.otherWords} replies have other words than the approved ones`],
  ]);
}

function sentences(checks: readonly (readonly [boolean, string])[]): string[] {
  return checks.filter(([broken]) => broken).map(([, sentence]) => sentence);
}
