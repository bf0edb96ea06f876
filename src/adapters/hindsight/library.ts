import type { Finds, FindsAsked, SameWords, WordsAsked } from '../../domain/watch/hindsight/finds.ts';
import type { LookedBack, LookingBack } from '../../domain/watch/hindsight/looking.ts';
import type { SharedLists } from '../../domain/watch/shared-lists.ts';
import type { HeardMark, HeardStore } from '../../ports/stores/index.ts';
import { Archive, type Most } from './archive.ts';
import { askedOf, type Counting, type Picked, pickFrom, tellGroup } from './group.ts';
import { BY_DRAFT, BY_LIVE, type Look, lookOn, newLook } from './look.ts';
import { findIn, sameWordsIn } from './search.ts';

/** The last few pairs of bodies that were asked about: a judgement or a step back costs no new matching. */
const REMEMBERED = 4;

/** What looking back is made of. */
export interface Parts extends Pick<Counting, 'complaintOf'> {
  follow: HeardStore['follow'];
  judged: HeardStore['judged'];
  lists: SharedLists;
  /** What is kept in memory, the newest. */
  most: Most;
}

/** All that was heard, in memory, caught up before each question. One question at a time. */
export class Library {
  readonly #parts: Parts;
  readonly #archive: Archive;
  readonly #looks = new Map<string, Look>();
  #mark: HeardMark | null = null;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#archive = new Archive(parts.most);
  }

  /** Null when `turn`, asked again and again, said to stop. */
  async look(question: LookingBack, turn: () => Promise<boolean>): Promise<LookedBack | null> {
    await this.catchUp();
    const look = this.#lookFor(question);
    if (!(await lookOn(look, this.#archive, turn))) return null;
    return this.#count(look, question);
  }

  /** As `look`: what each body finds among the newest. */
  async finds(asked: FindsAsked, turn: () => Promise<boolean>): Promise<Finds | null> {
    await this.catchUp();
    return findIn(this.#archive, asked, this.#parts.lists, turn);
  }

  async sameWords(asked: WordsAsked, turn: () => Promise<boolean>): Promise<SameWords | null> {
    await this.catchUp();
    return sameWordsIn(this.#archive, asked, turn);
  }

  /** Reads what came and went since the last time. */
  async catchUp(): Promise<void> {
    this.#archive.tidy();
    this.#mark = await this.#parts.follow(this.#mark, ({ posts, gone }) => {
      for (const post of posts) this.#archive.add(post);
      for (const number of gone) this.#archive.remove(number);
    });
  }

  #lookFor({ draft, live }: LookingBack): Look {
    const key = JSON.stringify([draft, live]);
    const look = this.#looks.get(key) ?? newLook(draft, live, this.#parts.lists);
    this.#looks.delete(key);
    this.#looks.set(key, look);
    const [oldest] = this.#looks.keys();
    if (this.#looks.size > REMEMBERED && oldest !== undefined) this.#looks.delete(oldest);
    return look;
  }

  async #count(look: Look, question: LookingBack): Promise<LookedBack> {
    const archive = this.#archive;
    const since = question.since.getTime();
    const groups: number[][] = [[], [], [], []];
    let looked = 0;
    let oldest = Number.POSITIVE_INFINITY;
    for (let place = 0; place < archive.places; place++) {
      const at = archive.postedAt(place);
      if (!(at >= since)) continue;
      looked += 1;
      oldest = Math.min(oldest, at);
      groups[(look.found[place] ?? 0) & (BY_DRAFT | BY_LIVE)]?.push(place);
    }
    const known = new Map(question.known.map((post) => [post.number, post]));
    const pick = (by: number) => pickFrom({ archive, question, known }, groups[by] ?? []);
    const [gained, lost, kept] = [pick(BY_DRAFT), pick(BY_LIVE), pick(BY_DRAFT | BY_LIVE)];
    const judged = await this.#judgedOf([gained, lost, kept]);
    const counting: Counting = { ...this.#parts, archive, look, question, known, judged };
    return {
      looked,
      oldest: looked > 0 ? new Date(oldest) : null,
      gained: tellGroup(counting, gained, BY_DRAFT),
      kept: tellGroup(counting, kept, BY_DRAFT),
      lost: tellGroup(counting, lost, BY_LIVE),
    };
  }

  /** What a verdict or a colleague said of the posts that will be asked about: asked anew each time, for it changes. */
  async #judgedOf(groups: readonly Picked[]): Promise<Map<number, number>> {
    const numbers = groups.flatMap(askedOf).map((place) => this.#archive.numberAt(place));
    const judged = await this.#parts.judged([...new Set(numbers)]);
    return new Map(judged.map(({ number, complaint }) => [number, complaint]));
  }
}
