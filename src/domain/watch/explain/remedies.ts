import type { KeywordSetBody } from '../keyword-set.ts';
import type { Filter } from '../language/expression.ts';
import type { Matchable } from '../matchable.ts';
import { additionsFor } from './additions.ts';
import { neighboursIn } from './neighbours.ts';
import type { Remedy } from './remedy.ts';
import type { Stop } from './stop.ts';

const WIDEST = 50;

/** The smallest changes that take one stop away; none where the set's lists cannot say it, as inside a rule of their own. */
export function remediesFor(stop: Stop, body: KeywordSetBody, post: Matchable): Remedy[] {
  switch (stop.is) {
    case 'empty':
    case 'absent':
      return additionsFor(body, post);
    case 'alone':
      return besides(body, stop.term, neighboursIn(post.text, stop.term, stop.within));
    case 'too-far':
      return stop.apart > WIDEST ? [] : wider(body, stop.term, stop.apart);
    case 'excluded':
      return without(body, stop.term);
    case 'excluded-by':
      return pardoned(body, stop.filter);
    case 'filter':
      return letIn(body, stop.filters, post);
    case 'missing':
      return [];
  }
}

function besides(body: KeywordSetBody, word: string, near: readonly string[]): Remedy[] {
  return near.map((one) => ({
    says: `let “${word}” count beside “${one}” too`,
    body: {
      ...body,
      ambiguous: body.ambiguous.map((entry) =>
        entry.word === word ? { ...entry, near: [...entry.near, one] } : entry,
      ),
    },
  }));
}

function wider(body: KeywordSetBody, word: string, within: number): Remedy[] {
  const ambiguous = body.ambiguous.map((entry) => (entry.word === word ? { ...entry, within } : entry));
  return [{ says: `let “${word}” count within ${within} words`, body: { ...body, ambiguous } }];
}

function without(body: KeywordSetBody, term: string): Remedy[] {
  if (!body.exclude.includes(term)) return [];
  const exclude = body.exclude.filter((one) => one !== term);
  return [{ says: `no longer rule out “${term}”`, body: { ...body, exclude } }];
}

function pardoned(body: KeywordSetBody, filter: Filter): Remedy[] {
  if (filter.is === 'author') {
    const excludeAuthors = body.excludeAuthors.filter((name) => name !== filter.name);
    return [{ says: `no longer rule out the author ${filter.name}`, body: { ...body, excludeAuthors } }];
  }
  if (filter.is !== 'community') return [];
  const name = new RegExp(`^/?r/${filter.name}$`, 'i');
  const exclude = body.exclude.filter((one) => !name.test(one));
  return [{ says: `no longer rule out r/${filter.name}`, body: { ...body, exclude } }];
}

/** Opens the door that was shut, as little as it takes. */
function letIn(body: KeywordSetBody, filters: readonly Filter[], post: Matchable): Remedy[] {
  const kind = filters[0]?.is;
  const { platform, lang, community, author, followers } = post;
  if (kind === 'platform')
    return [
      {
        says: `listen to ${platform === 'x' ? 'X' : 'Reddit'} too`,
        body: { ...body, platforms: [...body.platforms, platform] },
      },
    ];
  if (kind === 'lang' && lang)
    return [
      { says: `take the language ${lang} too`, body: { ...body, languages: [...body.languages, lang] } },
    ];
  if (kind === 'community' && community)
    return [
      {
        says: `take r/${community} too`,
        body: { ...body, onlyCommunities: [...body.onlyCommunities, community] },
      },
    ];
  if (kind === 'author')
    return [
      {
        says: `take the author ${author} too`,
        body: { ...body, onlyAuthors: [...body.onlyAuthors, author] },
      },
    ];
  if (kind === 'followers' && typeof followers === 'number')
    return [
      { says: `take authors from ${followers} followers on`, body: { ...body, leastFollowers: followers } },
    ];
  return kind === 'place' ? [{ says: 'take posts from anywhere', body: { ...body, places: [] } }] : [];
}
