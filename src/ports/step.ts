import type { Brand } from '../domain/brand.ts';
import type { DraftBrief, LintReport } from '../domain/draft.ts';
import type { MessageBrief } from '../domain/drafting/direct-message.ts';
import type { Platform } from '../domain/mention.ts';
import type { Prices } from '../domain/prices.ts';
import type { XAccess } from '../domain/reach.ts';
import type { Rulebook } from '../domain/rulebook.ts';
import type { KeywordSet } from '../domain/watch/keyword-set.ts';
import type { Matcher } from '../domain/watch/matcher.ts';
import type { SharedLists } from '../domain/watch/shared-lists.ts';
import type { SuggestOrder } from '../domain/watch/suggest/order.ts';
import type { Suggestions } from '../domain/watch/suggest/suggest.ts';
import type { Hindsight } from './hindsight.ts';
import type { Drafter, LearningClassifier } from './language.ts';
import type { PlatformAccount } from './platform.ts';
import type { StepName } from './step-names.ts';
import type { Database } from './stores/index.ts';
import type { WatchFile } from './watch-file.ts';

export type MessagePurpose = 'greeting' | 'follow-up';

export { STEPS, type StepName } from './step-names.ts';

/** What comes next. `id` names the row or source the step is about; batch steps find their work themselves. */
export interface Next {
  step: StepName;
  id?: string;
  delayMs?: number;
}

export interface Clock {
  now(): Date;
}

export interface StepLog {
  info(fields: Record<string, unknown>, message: string): void;
  warn(fields: Record<string, unknown>, message: string): void;
}

/** All a step may use. Put together in one place, `src/app.ts`; tests pass their own. */
export interface Deps {
  db: Database;
  brand: Brand;
  rulebook: Rulebook;
  prices: Prices;
  /** Most money a month, or null. */
  budgetUsd: number | null;
  access: XAccess;
  accounts: ReadonlyMap<Platform, PlatformAccount>;
  /** Loaded when it is first asked for: it is the largest part of a start. */
  classifier(): Promise<LearningClassifier>;
  drafter: Drafter;
  /** Checks a text against `rules/lint.yaml` for the reply it shall go out as; `recent` are our latest replies. */
  lint(text: string, brief: DraftBrief, recent: readonly string[]): LintReport;
  /** Words for a private talk. */
  privateWords(kind: MessagePurpose, brief: MessageBrief, seed: number): string;
  /** Lists of words that keyword sets share. */
  lists: SharedLists;
  /** Keyword sets as files, to and from other houses. */
  watchFile: WatchFile;
  matcher(sets: readonly KeywordSet[]): Promise<Matcher>;
  /** Works out what should change in a keyword set, beside all other work. */
  suggest(order: SuggestOrder): Promise<Suggestions>;
  /** Tries a keyword set on what was heard. */
  hindsight: Hindsight;
  /** May we write to this platform? Off for real platforms until the operator switches it on. */
  maySend(platform: Platform): boolean;
  /** How often each platform is asked. */
  pollSeconds(platform: Platform): number;
  clock: Clock;
  newId(): string;
  /** Hash of a text, so that an approval can name what it approved. */
  hash(text: string): string;
  /** Name of this process, for claims. */
  worker: string;
  log: StepLog;
}

/** One verb: loads, asks the domain, saves, names what comes next. Running it twice changes nothing. */
export type Step = (deps: Deps, id: string | undefined) => Promise<Next[]>;
