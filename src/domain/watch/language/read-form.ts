import { type KeywordSetBody, withEveryList } from '../keyword-set.ts';
import { sayEntry, sayExclusion } from './entry.ts';
import { type Expression, flattened, grouped, LIMITS } from './expression.ts';
import { printExpression } from './print.ts';

/**
 * The expression as a form: each part of it in the list it belongs to, and what no list can say as a rule, so that nothing
 * is ever lost. `beside` is what the form keeps apart from its expression.
 */
export function formOf(
  expression: Expression,
  beside: Partial<Pick<KeywordSetBody, 'communities'>> = {},
): KeywordSetBody {
  const flat = flattened(expression);
  const form = withEveryList(beside);
  const rest = (flat.is === 'all' ? flat.of : [flat]).filter(
    (part) => !takeFilter(form, part) && !takeExclusions(form, part),
  );
  const [only] = rest;
  if (rest.length === 1 && only)
    for (const one of only.is === 'any' ? only.of : [only]) takeSought(form, one);
  else if (rest.length > 0) form.rules.push(printExpression(grouped('all', rest)));
  return form;
}

/** Moves a condition into its list, when that list is still free. */
function takeFilter(form: KeywordSetBody, part: Expression): boolean {
  const group = part.is === 'any' ? part.of : [part];
  const all = <T extends Expression['is']>(is: T) => {
    const same = group.filter((one): one is Extract<Expression, { is: T }> => one.is === is);
    return same.length === group.length ? same : [];
  };
  return (
    fill(
      30,
      form.languages,
      all('lang').map(({ code }) => code),
    ) ||
    fill(
      50,
      form.onlyCommunities,
      all('community').map(({ name }) => name),
    ) ||
    fill(
      LIMITS.parts,
      form.onlyAuthors,
      all('author').map(({ name }) => name),
    ) ||
    fill(
      20,
      form.places,
      all('place').map(({ place }) => place),
    ) ||
    takePlatforms(
      form,
      all('platform').map(({ platform }) => platform),
    ) ||
    takeFollowers(
      form,
      all('followers').map(({ least }) => least),
    )
  );
}

function fill<T>(most: number, list: T[], values: readonly T[]): boolean {
  if (values.length === 0 || values.length > most || list.length > 0) return false;
  list.push(...values);
  return true;
}

function takePlatforms(form: KeywordSetBody, platforms: KeywordSetBody['platforms']): boolean {
  if (platforms.length === 0) return false;
  const both = form.platforms.filter((platform) => platforms.includes(platform));
  if (both.length === 0) return false;
  form.platforms = both;
  return true;
}

/** Any of several numbers is the smallest of them. */
function takeFollowers(form: KeywordSetBody, least: readonly number[]): boolean {
  if (least.length === 0 || form.leastFollowers !== null) return false;
  form.leastFollowers = Math.min(...least);
  return true;
}

function takeExclusions(form: KeywordSetBody, part: Expression): boolean {
  if (part.is !== 'not') return false;
  const group = part.of.is === 'any' ? part.of.of : [part.of];
  if (!group.every((one) => one.is === 'author' || sayExclusion(one) !== null)) return false;
  for (const one of group) {
    if (one.is === 'author') form.excludeAuthors.push(one.name);
    else form.exclude.push(sayExclusion(one) ?? '');
  }
  return true;
}

function takeSought(form: KeywordSetBody, one: Expression): void {
  const entry = sayEntry(one);
  if (one.is === 'address') form.addresses.push(one.text);
  else if (entry !== null) listFor(form, entry).push(entry);
  else if (!takeAmbiguous(form, one)) form.rules.push(printExpression(one));
}

function listFor(form: KeywordSetBody, entry: string): string[] {
  if (/^[#＃]/u.test(entry)) return form.hashtags;
  return /^[@＠]/u.test(entry) ? form.handles : form.words;
}

function takeAmbiguous(form: KeywordSetBody, one: Expression): boolean {
  if (one.is !== 'near') return false;
  const word = sayEntry(one.left);
  const near = (one.right.is === 'any' ? one.right.of : [one.right]).map(sayEntry);
  const known = near.filter((entry) => entry !== null);
  if (word === null || known.length < near.length) return false;
  form.ambiguous.push({ word, near: known, within: one.within });
  return true;
}
