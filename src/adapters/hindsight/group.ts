import type { KnownPost } from '../../domain/watch/about-us.ts';
import { drawFrom, Lowest, placeOf } from '../../domain/watch/hindsight/drawing.ts';
import type { FoundGroup, FoundPost, LookingBack } from '../../domain/watch/hindsight/looking.ts';
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
  complaintOf(input: ClassifierInput): number;
}

/** Counts the posts at these places and picks those to show. */
export function groupOf(counting: Counting, places: readonly number[], by: number): FoundGroup {
  const { archive, question, known } = counting;
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
  const drawn = drawFrom(drawables(counting, places), question.seed, {
    most: SHOWN,
    skipped: new Set(question.skipped),
  });
  const told = (some: readonly number[]) => some.map((place) => foundAt(counting, place, by));
  const next = drawn.next.flatMap((number) => archive.placeOf(number) ?? []);
  return {
    posts: places.length,
    known: drawn.known,
    drawn: drawn.drawn,
    tagged,
    ...complaintsIn(counting, random.values(), { posts: places.length, by }),
    newest: told(newest.values()),
    random: told(random.values().slice(0, SHOWN)),
    knownAboutUs: told(about.slice(-MOST_KNOWN).reverse()),
    next: told(next),
  };
}

function* drawables({ archive, known }: Counting, places: readonly number[]) {
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

/** Read once, beside the words that first found it. */
function complaintAt(counting: Counting, place: number, by: number): number {
  const { archive, complaintOf } = counting;
  const known = archive.complaintAt(place);
  if (known !== null) return known;
  const post = archive.at(place);
  if (!post) return 0;
  const { text, lang, platform } = post;
  const probability = complaintOf({ text, lang, platform, brandWords: termsAt(counting, place, by) });
  archive.setComplaint(place, probability);
  return probability;
}

function termsAt({ archive, look }: Counting, place: number, by: number): FoundPost['marks'] {
  const post = archive.at(place);
  const match = post && look.matcher.match(post).find(({ version }) => version === by);
  return match ? match.terms.map(({ term, start, end }) => ({ term, start, end })) : [];
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
