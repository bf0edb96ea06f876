import { PLATFORMS, type Platform } from '../../domain/mention.ts';
import type { HeardPost } from '../../domain/watch/heard-post.ts';
import type { Matchable } from '../../domain/watch/matcher.ts';
import type { Point } from '../../domain/watch/place.ts';

/** Places that stand empty are tidied away when there is one for so many that are taken. */
const ONE_EMPTY_IN = 5;

/** What an archive may hold: posts, and UTF-16 units of their words together. */
export interface Most {
  posts: number;
  letters: number;
}

/** Heard posts in columns: only what matching and counting need, some 250 bytes each beside their words. */
export class Archive {
  /** Grows when places were moved: what is known by place is no longer true. */
  moved = 0;
  readonly #most: Most;
  readonly #places = new Map<number, number>();
  readonly #interned = new Map<string, string>();
  #numbers: number[] = [];
  #texts: (string | null)[] = [];
  #languages: (string | null)[] = [];
  #communities: (string | null)[] = [];
  #locations: (Point | null)[] = [];
  #authors: string[] = [];
  #followers: number[] = [];
  #platforms: Platform[] = [];
  #tagged: boolean[] = [];
  #postedAt: number[] = [];
  #heardAt: number[] = [];
  #sources: string[] = [];
  /** Probability of a complaint; NaN until it was read. */
  #complaints: number[] = [];
  #letters = 0;
  #oldest = 0;

  /** Keeps the newest. */
  constructor(most: Most) {
    this.#most = most;
  }

  /** Places there are, empty ones included. */
  get places(): number {
    return this.#numbers.length;
  }

  get size(): number {
    return this.#places.size;
  }

  /** A post that is known already stays as it is. */
  add(post: HeardPost): void {
    if (this.#places.has(post.number)) return;
    this.#places.set(post.number, this.#numbers.length);
    this.#numbers.push(post.number);
    this.#texts.push(post.text);
    this.#languages.push(this.#once(post.lang));
    this.#communities.push(this.#once(post.community));
    this.#locations.push(post.location);
    this.#authors.push(post.author.handle);
    this.#followers.push(post.author.followers ?? -1);
    this.#platforms.push(PLATFORMS[PLATFORMS.indexOf(post.platform)] ?? post.platform);
    this.#tagged.push(post.tagged);
    this.#postedAt.push(post.postedAt.getTime());
    this.#sources.push(this.#once(post.sourceId) ?? post.sourceId);
    this.#heardAt.push(post.heardAt.getTime());
    this.#complaints.push(Number.NaN);
    this.#letters += post.text.length;
    while (this.size > this.#most.posts || this.#letters > this.#most.letters) this.#dropOldest();
  }

  remove(number: number): void {
    const place = this.#places.get(number);
    if (place === undefined) return;
    this.#places.delete(number);
    this.#letters -= this.#texts[place]?.length ?? 0;
    this.#texts[place] = null;
    this.#authors[place] = '';
    this.#locations[place] = null;
  }

  /** Moves posts together when many places stand empty. Not while something is being looked for. */
  tidy(): void {
    if ((this.places - this.size) * ONE_EMPTY_IN <= this.places) return;
    const full = this.#texts.flatMap((text, place) => (text === null ? [] : [place]));
    const keep = <T>(column: readonly T[]) => full.map((place) => column[place] as T);
    this.#numbers = keep(this.#numbers);
    this.#texts = keep(this.#texts);
    this.#languages = keep(this.#languages);
    this.#communities = keep(this.#communities);
    this.#locations = keep(this.#locations);
    this.#authors = keep(this.#authors);
    this.#followers = keep(this.#followers);
    this.#platforms = keep(this.#platforms);
    this.#tagged = keep(this.#tagged);
    this.#postedAt = keep(this.#postedAt);
    this.#sources = keep(this.#sources);
    this.#heardAt = keep(this.#heardAt);
    this.#complaints = keep(this.#complaints);
    this.#numbers.forEach((number, place) => {
      this.#places.set(number, place);
    });
    this.#oldest = 0;
    this.moved += 1;
  }

  /** What matching looks at; null for an empty place. */
  at(place: number): Matchable | null {
    const text = this.#texts[place];
    if (text === null || text === undefined) return null;
    const followers = this.#followers[place] ?? -1;
    return {
      text,
      lang: this.#languages[place] ?? null,
      platform: this.#platforms[place] ?? 'x',
      community: this.#communities[place] ?? null,
      location: this.#locations[place] ?? null,
      author: this.#authors[place] ?? '',
      followers: followers < 0 ? null : followers,
    };
  }

  placeOf(number: number): number | null {
    return this.#places.get(number) ?? null;
  }

  numberAt(place: number): number {
    return this.#numbers[place] ?? 0;
  }

  isTagged(place: number): boolean {
    return this.#tagged[place] ?? false;
  }

  /** Milliseconds since 1970; NaN for an empty place, which is before and after nothing. */
  postedAt(place: number): number {
    return this.#texts[place] === null ? Number.NaN : (this.#postedAt[place] ?? Number.NaN);
  }

  /** As `postedAt`. */
  heardAt(place: number): number {
    return this.#texts[place] === null ? Number.NaN : (this.#heardAt[place] ?? Number.NaN);
  }

  /** The id of the source that brought it first. */
  sourceOf(place: number): string {
    return this.#sources[place] ?? '';
  }

  complaintAt(place: number): number | null {
    const known = this.#complaints[place] ?? Number.NaN;
    return Number.isNaN(known) ? null : known;
  }

  setComplaint(place: number, probability: number): void {
    this.#complaints[place] = probability;
  }

  #dropOldest(): void {
    while (this.#texts[this.#oldest] === null) this.#oldest += 1;
    this.remove(this.numberAt(this.#oldest));
  }

  /** Words that many posts share are kept once. */
  #once(word: string | null): string | null {
    if (word === null) return null;
    const known = this.#interned.get(word);
    if (known === undefined) this.#interned.set(word, word);
    return known ?? word;
  }
}
