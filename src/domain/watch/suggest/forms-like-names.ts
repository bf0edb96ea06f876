import type { Ground } from './ground.ts';
import { type Likeness, likenessOf } from './likeness.ts';
import { namesIn, type SetName } from './names.ts';
import { beginsLike, formsIn, type WrittenForm } from './written-forms.ts';

/** A written form that is like one of the set's names. */
export interface FormLikeName {
  written: string;
  words: number;
  name: SetName;
  how: Likeness;
  /** Posts it stands in. */
  posts: number;
}

const MOST_WORDS = 3;

/** Forms in posts that nothing finds; posts that are surely noise teach no spelling. */
export function formsLikeNames({ body, posts }: Ground): FormLikeName[] {
  const names = namesIn(body);
  const most = Math.min(MOST_WORDS, Math.max(1, ...names.map(({ words }) => words + 1)));
  const mayBegin = beginsLike(names.map(({ sound }) => sound));
  const forms = new Map<string, FormLikeName | null>();
  for (const post of posts) {
    if (post.known || post.post.aboutUs === false) continue;
    const here = new Map(formsIn(post, most, mayBegin).map((form) => [`${form.words} ${form.joined}`, form]));
    for (const [key, form] of here) {
      const known = forms.get(key);
      if (known) known.posts++;
      else if (known === undefined) forms.set(key, likeOneOf(names, form));
    }
  }
  return [...forms.values()].flatMap((form) => form ?? []);
}

/** The name it is most like; null when it is like none, or is one that only lacks its company. */
function likeOneOf(names: readonly SetName[], form: WrittenForm): FormLikeName | null {
  const { written, joined, words, shorter } = form;
  if (names.some((name) => name.joined === joined && name.words === words)) return null;
  for (const name of names) {
    const how = howLike(name, joined);
    // "mundaycoffee a" says no more than "mundaycoffee".
    if (how === null || shorter.some((part) => howLike(name, part) !== null)) continue;
    // By ear two words are soon like one.
    if (how === 'sound' && words > name.words) continue;
    return { written, words, name, how, posts: 1 };
  }
  return null;
}

/** The same letters with other gaps are a slip too. */
function howLike(name: SetName, joined: string): Likeness | null {
  return name.joined === joined ? 'slip' : likenessOf(name, joined);
}
