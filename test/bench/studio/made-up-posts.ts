import { chanceFrom } from '../../../src/domain/drafting/chance.ts';
import type { HeardPost } from '../../../src/domain/watch/heard-post.ts';

const DAY_MS = 24 * 60 * 60_000;
const DAYS = 29;
const BRAND = ['Monday Coffee', 'mondaycoffee', 'munday coffee', '@mondaycoffee', '#mondaycoffee', 'monday'];
const NEAR = ['beans', 'roast', 'latte', 'barista', 'order', 'subscription', 'refund', 'morning', 'meeting'];
const SAID = (
  'the a my your this they we you it is was never again twice late lost broken cold great love hate still waiting nobody ' +
  'answers phone app delivery weeks days please why how worst best service help today tomorrow yesterday friend office'
).split(' ');

/** So many posts that a seed makes up, a tenth with a word that may be the brand's; or around these real texts. */
export function madeUpPosts(
  count: number,
  seed: number,
  now: Date,
  real: readonly string[],
): Omit<HeardPost, 'number'>[] {
  const chance = chanceFrom(seed);
  const pick = <T>(items: readonly T[], or: T): T => items[Math.floor(chance() * items.length)] ?? or;
  const sentence = () => {
    const words = Array.from({ length: 6 + Math.floor(chance() * 24) }, () => pick(SAID, 'the'));
    if (chance() < 0.1) words.splice(Math.floor(chance() * words.length), 0, pick(BRAND, 'monday'));
    if (chance() < 0.2) words.splice(Math.floor(chance() * words.length), 0, pick(NEAR, 'beans'));
    return words.join(' ');
  };
  return Array.from({ length: count }, (_, n) => {
    const platform = chance() < 0.6 ? 'x' : 'reddit';
    const text = real.length > 0 ? (real[n % real.length] ?? '') : sentence();
    const author = `someone${Math.floor(chance() * 50_000)}`;
    return {
      platform,
      externalId: `${seed}-${n}`,
      author: { platform, externalId: author, handle: author, name: author, followers: null },
      text,
      lang: 'en',
      url: `https://example.com/${seed}-${n}`,
      community: platform === 'reddit' ? pick(['coffee', 'espresso', 'work'], 'coffee') : null,
      location: null,
      postedAt: new Date(now.getTime() - chance() * DAYS * DAY_MS),
      brandId: 'bench',
      sourceId: 'bench',
      tagged: text.includes('@mondaycoffee'),
      heardAt: now,
    };
  });
}
