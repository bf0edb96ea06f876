import { expect, it } from '@jest/globals';
import { readPostLink } from '../../../src/domain/watch/post-link.ts';

it.each([
  ['https://x.com/dana/status/1991', 'x', '1991'],
  ['x.com/dana/status/1991?s=20', 'x', '1991'],
  ['https://twitter.com/dana/statuses/1991/photo/1', 'x', '1991'],
  ['http://127.0.0.1:4801/dana/status/7', 'x', '7'],
  ['https://www.reddit.com/r/travel/comments/1abc/lost_bag/', 'reddit', 't3_1abc'],
  ['https://old.reddit.com/r/travel/comments/1abc/lost_bag/k2x9/?context=3', 'reddit', 't1_k2x9'],
])('%s leads to a post', (text, platform, externalId) => {
  expect(readPostLink(text)).toEqual({ platform, externalId });
});

it.each([
  '',
  'northwind lost my bag',
  'https://x.com/dana',
  'https://example.com',
  'ftp://x.com/a/status/1',
  'see x.com/a/status/1',
])('“%s” leads to none', (text) => expect(readPostLink(text)).toBeNull());
