import type { Platform } from '../../../src/domain/mention.ts';
import type { StepName } from '../../../src/ports/step.ts';

/** A list of a platform that a source reads, and how something new comes to stand there. */
export interface List {
  source: string;
  platform: Platform;
  step: StepName;
  /** Which answers are this list. */
  path: RegExp;
  /** Posts something new; gives back its id. `n` makes its words its own. */
  news(town: Town, n: number): Promise<string>;
  /** Where the house keeps what it read. */
  table: 'mention' | 'own_post' | 'private_message';
}

/** The sandbox's own door, in short. */
export interface Town {
  order(path: string, body: Record<string, unknown>): Promise<string>;
  /** A post of a customer on each platform, to be answered and commented on. */
  roots: Record<Platform, string>;
}

const WORDS = 'lost my bag, nobody answers, I am furious. Case';
const author = (n: number) => `customer_${n % 40}`;

export const LISTS: readonly List[] = [
  {
    source: 'x:mentions',
    platform: 'x',
    step: 'collect-mentions',
    path: /^\/2\/users\/\d+\/mentions$/,
    table: 'mention',
    news: ({ order }, n) =>
      order('/posts', { platform: 'x', author: author(n), text: `@NorthwindAir ${WORDS} ${n}` }),
  },
  {
    source: 'x:search:northwind-brand:0',
    platform: 'x',
    step: 'collect-mentions',
    path: /^\/2\/tweets\/search\/recent$/,
    table: 'mention',
    news: ({ order }, n) =>
      order('/posts', { platform: 'x', author: author(n), text: `Northwind Air ${WORDS} ${n}` }),
  },
  {
    source: 'x:own-posts',
    platform: 'x',
    step: 'find-own-replies',
    path: /^\/2\/users\/\d+\/tweets$/,
    table: 'own_post',
    news: ({ order, roots }, n) =>
      order('/native-replies', { platform: 'x', inReplyTo: roots.x, text: `We look into it, number ${n}.` }),
  },
  {
    source: 'x:messages',
    platform: 'x',
    step: 'collect-messages',
    path: /^\/2\/(dm_events|users)$/,
    table: 'private_message',
    news: ({ order }, n) => order('/messages', { platform: 'x', from: author(n), text: `${WORDS} ${n}` }),
  },
  {
    source: 'reddit:search:northwind-brand:0',
    platform: 'reddit',
    step: 'collect-mentions',
    path: /^\/reddit\/search$/,
    table: 'mention',
    news: ({ order }, n) =>
      order('/posts', {
        platform: 'reddit',
        author: author(n),
        title: `Northwind Air, case ${n}`,
        text: `Northwind Air ${WORDS} ${n}`,
        community: 'berlin',
      }),
  },
  {
    source: 'reddit:posts',
    platform: 'reddit',
    step: 'collect-mentions',
    path: /^\/reddit\/r\/.*\/new$/,
    table: 'mention',
    news: ({ order }, n) =>
      order('/posts', {
        platform: 'reddit',
        author: author(n),
        title: `Northwind Air, seat ${n}`,
        text: `Northwind Air ${WORDS} ${n}`,
        community: 'travel',
      }),
  },
  {
    source: 'reddit:comments',
    platform: 'reddit',
    step: 'collect-mentions',
    path: /^\/reddit\/r\/.*\/comments$/,
    table: 'mention',
    news: ({ order, roots }, n) =>
      order('/posts', {
        platform: 'reddit',
        author: author(n),
        text: `Northwind Air ${WORDS} ${n}`,
        inReplyTo: roots.reddit,
      }),
  },
  {
    source: 'reddit:mentions',
    platform: 'reddit',
    step: 'collect-mentions',
    path: /^\/reddit\/message\/(mentions|comments)$/,
    table: 'mention',
    news: ({ order, roots }, n) =>
      order('/posts', {
        platform: 'reddit',
        author: author(n),
        text: `u/NorthwindAir ${WORDS} ${n}`,
        inReplyTo: roots.reddit,
      }),
  },
  {
    source: 'reddit:own-posts',
    platform: 'reddit',
    step: 'find-own-replies',
    path: /^\/reddit\/(user\/.*\/comments|api\/info)$/,
    table: 'own_post',
    news: ({ order, roots }, n) =>
      order('/native-replies', {
        platform: 'reddit',
        inReplyTo: roots.reddit,
        text: `We look into it, number ${n}.`,
      }),
  },
  {
    source: 'reddit:messages',
    platform: 'reddit',
    step: 'collect-messages',
    path: /^\/reddit\/message\/(inbox|sent)$/,
    table: 'private_message',
    news: ({ order }, n) =>
      order('/messages', { platform: 'reddit', from: author(n), text: `${WORDS} ${n}` }),
  },
];
