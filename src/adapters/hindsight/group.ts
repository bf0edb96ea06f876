import type { KnownPost } from '../../domain/watch/about-us.ts';
import { drawFrom, Lowest, placeOf } from '../../domain/watch/hindsight/drawing.ts';
import type { FoundGroup, FoundPost, LookingBack } from '../../domain/watch/hindsight/looking.ts';
import { inOwnWords } from '../../domain/watch/stance/own-words.ts';
import type { ClassifierInput } from '../../ports/language.ts';
import type { Archive } from './archive.ts';
import type { Look } from './look.ts';

const SHOWN = 20;
const MOST_KNOWN = 50;
/** So many posts of a group are read by the classifier; more are judged by these. */
const MOST_READ = 400;

/** What counting a group needs. */
export interface Counting {
  archive: Archive;
  look: Look;
  question: LookingBack;
  known: ReadonlyMap<number, KnownPost>;
  /** By number, for posts that were judged already: how likely each is a complaint. Stands above what is read now. */
  judged: ReadonlyMap<number, number>;
  complaintOf(input: ClassifierInput): number;
}

/** A group with the places that were picked out of it. */
export interface Picked extends Pick<FoundGroup, 'posts' | 'known' | 'drawn' | 'tagged'> {
  newest: number[];
  /** By chance: those the classifier reads, of which the first are shown. */
  read: number[];
  about: number[];
  next: number[];
}

/** Goes through the posts at these places and picks those to show and to read. */
export function pickFrom(
  { archive, question, known }: Pick<Counting, 'archive' | 'question' | 'known'>,
  places: readonly number[],
): Picked {
  const newest = new Lowest(SHOWN);
  const random = new Lowest(MOST_READ);
  const about: number[] = [];
  let tagged = 0;
  for (const place of places) {
    const number = archive.numberAt(place);
    newest.offer(-archive.postedAt(place), place);
    random.offer(placeOf(number, question.seed + 1), place);
    if (archive.isTagged(place)) tagged += 1;
    if (known.get(number)?.about) about.push(place);
  }
  const { next, ...counted } = drawFrom(drawables({ archive, known }, places), question.seed, {
    most: SHOWN,
    skipped: new Set(question.skipped),
  });
  return {
    posts: places.length,
    ...counted,
    tagged,
    newest: newest.values(),
    read: random.values(),
    about: about.slice(-MOST_KNOWN).reverse(),
    next: next.flatMap((number) => archive.placeOf(number) ?? []),
  };
}

/** The places of which it is asked how likely a complaint stands there. */
export function askedOf({ newest, read, about, next }: Picked): number[] {
  return [...newest, ...read, ...about, ...next];
}

/** The group as it is told. */
export function tellGroup(counting: Counting, picked: Picked, by: number): FoundGroup {
  const { posts, known, drawn, tagged, newest, read, about, next } = picked;
  const told = (some: readonly number[]) => some.map((place) => foundAt(counting, place, by));
  return {
    ...{ posts, known, drawn, tagged },
    ...complaintsIn(counting, read, { posts, by }),
    newest: told(newest),
    random: told(read.slice(0, SHOWN)),
    knownAboutUs: told(about),
    next: told(next),
  };
}

function* drawables({ archive, known }: Pick<Counting, 'archive' | 'known'>, places: readonly number[]) {
  for (const place of places) {
    const number = archive.numberAt(place);
    yield { number, known: known.get(number) ?? null };
  }
}

function complaintsIn(
  counting: Counting,
  read: readonly number[],
  { posts, by }: { posts: number; by: number },
): Pick<FoundGroup, 'complaints' | 'complaintsEstimated'> {
  const complaints = read.filter(
    (place) => complaintAt(counting, place, by) >= counting.question.complaintFrom,
  ).length;
  if (read.length === posts) return { complaints, complaintsEstimated: false };
  return { complaints: Math.round((complaints / read.length) * posts), complaintsEstimated: true };
}

/** As it was judged; else read once, beside the words that first found it. */
function complaintAt(counting: Counting, place: number, by: number): number {
  const { archive, complaintOf } = counting;
  const known = counting.judged.get(archive.numberAt(place)) ?? archive.complaintAt(place);
  if (known !== null) return known;
  const post = archive.at(place);
  if (!post) return 0;
  const { text, lang, platform } = post;
  const brandWords = inOwnWords(termsAt(counting, place, by));
  const probability = complaintOf({ text, lang, platform, brandWords });
  archive.setComplaint(place, probability);
  return probability;
}

function termsAt({ archive, look }: Counting, place: number, by: number): FoundPost['marks'] {
  const post = archive.at(place);
  const match = post && look.matcher.match(post).find(({ version }) => version === by);
  return match ? match.terms.map(({ setId: _, setVersion: __, ...mark }) => mark) : [];
}

function foundAt(counting: Counting, place: number, by: number): FoundPost {
  const number = counting.archive.numberAt(place);
  return {
    number,
    marks: termsAt(counting, place, by),
    complaint: complaintAt(counting, place, by),
    about: counting.known.get(number)?.about ?? null,
  };
}
