import { seededRandom } from '../../../fixtures/sandbox/text/random.ts';
import type { Platform } from '../../../src/domain/mention.ts';
import type { Order } from '../order.ts';
import { pick, type Random } from './chance.ts';
import { type PlannedStep, scriptFor } from './script.ts';
import { complaintText, otherText } from './texts.ts';

/** What goes wrong with a thread while its reply is being approved. */
export const MISFORTUNES = ['deleted', 'locked', 'wrote-again', 'said-stop'] as const;
export type Misfortune = (typeof MISFORTUNES)[number];

export interface PlannedThread {
  platform: Platform;
  author: string;
  /** Unlike every other text of the run, so that a draft can be told to its thread. */
  text: string;
  lang: string;
  /** Written below another thread of the run instead of opening one. */
  below: number | null;
  /** Milliseconds after the storm began. */
  at: number;
  script: readonly PlannedStep[];
  /** Milliseconds after the post at which colleagues answer it in the platform's own app. */
  colleagues: readonly number[];
  misfortune: Misfortune | null;
}

/** Customers go on arriving for this part of the storm; the rest of it is for what they set off. */
const ARRIVING = 0.75;
const ON_X = 0.55;
const COMPLAINTS = 0.9;
const BELOW_ANOTHER = 0.1;
const COLLEAGUE_ANSWERS = 0.15;
const MISFORTUNE = 0.12;
const LATEST_COLLEAGUE_MS = 90_000;

/** Everybody who will write, what, when, and what will go wrong with it: the same for the same order. */
export function makePlan(order: Order): PlannedThread[] {
  const random = seededRandom(order.seed);
  const span = order.minutes * 60_000 * ARRIVING;
  const threads = Array.from({ length: order.threads }, (_, n) => plannedThread(order, n, span, random));
  return threads.sort((a, b) => a.at - b.at).map((thread, n, all) => placed(thread, n, all, random));
}

function plannedThread(order: Order, n: number, span: number, random: Random): PlannedThread {
  const customer = n % order.customers;
  const platform = customer % 100 < ON_X * 100 ? 'x' : 'reddit';
  const { text, lang } = random() < COMPLAINTS ? complaintText(n, platform, random) : otherText(n, random);
  return {
    platform,
    author: `guest_${order.seed % 1000}_${customer}`,
    text,
    lang,
    below: null,
    at: Math.floor(random() * span),
    script: scriptFor(n, random),
    colleagues: random() < COLLEAGUE_ANSWERS ? colleagueTimes(latestColleague(order), random) : [],
    misfortune: random() < MISFORTUNE ? pick(MISFORTUNES, random) : null,
  };
}

/** So long after a post colleagues may still answer it, in milliseconds: in a short run no longer than twice the storm. */
function latestColleague({ minutes }: Order): number {
  return Math.min(LATEST_COLLEAGUE_MS, 2 * minutes * 60_000);
}

/** One to three native answers, from before we can have drafted until after our second reply. */
function colleagueTimes(latest: number, random: Random): number[] {
  return Array.from({ length: 1 + Math.floor(random() * 3) }, () => 300 + Math.floor(random() ** 2 * latest));
}

/** Some write below what somebody else wrote a while ago, as people do: one thread, several persons. */
function placed(
  thread: PlannedThread,
  n: number,
  all: readonly PlannedThread[],
  random: Random,
): PlannedThread {
  if (random() >= BELOW_ANOTHER) return thread;
  const earlier = all.findLastIndex(
    (other, m) => m < n && other.platform === thread.platform && other.author !== thread.author,
  );
  return earlier < 0 ? thread : { ...thread, below: earlier };
}
