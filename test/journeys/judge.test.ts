import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type House, openHouse } from '../support/house.ts';
import { judgeBooks } from './judge/books.ts';
import { judgeMentions } from './judge/mentions.ts';
import { judgePromises } from './judge/promises.ts';
import { judgePublic } from './judge/public.ts';
import { play } from './play.ts';
import type { Stage } from './stage.ts';
import { Story } from './story.ts';

/** One reply to dana's complaint, told truly. */
const TRUE = {
  public: [{ to: 'dana', answers: 'the bag', road: 'api', 'holds-invitation': false }],
  cases: [{ of: 'dana', state: 'waiting', 'replies-used': 1 }],
  replies: [{ to: 'dana', state: 'sent', ordinal: 1 }],
};
const story = (then: object) =>
  // biome-ignore lint/suspicious/noThenProperty: a story ends with its "then", and nobody awaits a story
  Story.parse({ title: 'told', why: 'to judge the judges', story: LINES, then: { ...TRUE, ...then } });

const LINES = [
  {
    post: { by: 'dana', as: 'the bag', text: '@NorthwindAir you lost my bag, nobody answers. I am furious.' },
  },
  { 'wait-for-draft': { for: 'dana', ordinal: 1, reach: 'api' } },
  { approve: { for: 'dana' } },
  { 'wait-for-reply': { to: 'dana', state: 'sent' } },
];

let house: House;
let stage: Stage;
beforeAll(async () => {
  house = await openHouse({ platforms: ['x'] });
  stage = { house, posts: new Map() };
  await play(stage, story({}));
  await house.settle();
}, 60_000);
afterAll(() => house?.close());

async function judge(then: object): Promise<void> {
  const { then: told } = story(then);
  await judgePublic(stage, told);
  await judgeBooks(stage, told);
  await judgePromises(stage, told);
  const mentions = told['mentions-found'];
  if (mentions !== undefined) await judgeMentions(stage, mentions);
}

describe('the judges', () => {
  it('let the truth pass', async () => {
    await judge({ 'mentions-found': 1 });
  });

  it.each([
    [
      'a reply that was not sent',
      { public: [...TRUE.public, { to: 'dana', answers: 'the bag', road: 'api' }] },
    ],
    ['silence where we spoke', { public: [] }],
    ['the wrong road', { public: [{ to: 'dana', answers: 'the bag', road: 'native' }] }],
    ['the wrong person', { public: [{ to: 'omar', answers: 'the bag', road: 'api' }] }],
    ['an invitation that is not there', { public: [{ ...TRUE.public[0], 'holds-invitation': true }] }],
    ['a message that was not sent', { messages: [{ to: 'dana' }] }],
    ['another state of the case', { cases: [{ of: 'dana', state: 'closed', 'replies-used': 1 }] }],
    ['another count', { cases: [{ of: 'dana', state: 'waiting', 'replies-used': 2 }] }],
    ['a case that is not there', { cases: [{ of: 'omar', state: 'waiting', 'replies-used': 0 }] }],
    [
      'a breach that was none',
      { cases: [{ of: 'dana', state: 'waiting', 'replies-used': 1, breach: true }] },
    ],
    ['a draft that does not wait', { 'drafts-waiting': ['dana'] }],
    ['another end of the reply', { replies: [{ to: 'dana', state: 'failed' }] }],
    ['one reply too few', { replies: [], cases: TRUE.cases, 'mentions-found': 2 }],
  ])('do not let pass %s', async (_, lie) => {
    await expect(judge(lie)).rejects.toThrow();
  });

  it('see what went out past our books: a third reply, and words said twice', async () => {
    const account = house.running.deps.accounts.get('x');
    const id = stage.posts.get('the bag') ?? '';
    await account?.replier.reply({ externalId: id }, 'Nobody approved these words.');
    await expect(judgePromises(stage, story({}).then)).rejects.toThrow();
  });
});
