import { tell } from '../../bench/support/talk.ts';
import type { StormHouse } from '../house/house.ts';
import type { PlannedThread } from '../plan/plan.ts';
import type { Storm } from './storm.ts';

const COMMUNITIES = ['travel', 'flights'] as const;
const NATIVE_WORDS = [
  'We saw this and we are sorry. A colleague is looking now.',
  'So sorry about this. I am on it right now.',
  'Thank you for telling us, we are looking into it.',
];

/** A thread of the plan that is public now. */
export interface Written {
  id: string;
  plan: PlannedThread;
}

/** Who has written what, by its text: how a draft is told to its thread. */
export class Public {
  readonly #byPlan = new Map<PlannedThread, Written>();
  readonly #byText = new Map<string, Written>();

  add(written: Written): void {
    this.#byPlan.set(written.plan, written);
    this.#byText.set(written.plan.text, written);
  }

  of(plan: PlannedThread | undefined): Written | null {
    return (plan && this.#byPlan.get(plan)) ?? null;
  }

  /** Reddit's posts bear their title in front of the text. */
  saying(text: string): Written | null {
    const mark = /\(NW\d+\)/.exec(text)?.[0];
    const found = this.#byText.get(text);
    if (found || !mark) return found ?? null;
    return [...this.#byText.values()].find(({ plan }) => plan.text.endsWith(mark)) ?? null;
  }

  get size(): number {
    return this.#byPlan.size;
  }
}

/** Lets everybody of the plan write at their time, and colleagues answer some of them in the platform's own app. */
export function letCustomersWrite(storm: Storm, house: StormHouse, plan: readonly PlannedThread[]): Public {
  const written = new Public();
  for (const thread of plan) {
    storm.at(thread.at, async () => {
      const above = thread.below === null ? null : written.of(plan[thread.below]);
      const id = await publish(house, thread, above);
      written.add({ id, plan: thread });
      for (const [n, wait] of thread.colleagues.entries()) {
        storm.at(storm.elapsed() + wait, () => answerNatively(house, thread, id, n));
      }
    });
  }
  return written;
}

async function publish(house: StormHouse, plan: PlannedThread, above: Written | null): Promise<string> {
  const { platform, author, text, lang, script } = plan;
  const place = above ? { inReplyTo: above.id } : {};
  const community = COMMUNITIES[text.length % COMMUNITIES.length];
  const room = platform === 'reddit' ? { community, ...(above ? {} : { title: text.slice(0, 60) }) } : {};
  // biome-ignore lint/suspicious/noThenProperty: the sandbox names a customer's script so
  const post = { platform, author, text, lang, then: script, ...room, ...place };
  const [id] = await house.sandbox.post([post]);
  if (id === undefined) throw new Error('the sandbox gave no id');
  return id;
}

async function answerNatively(
  { sandbox }: StormHouse,
  { platform, author }: PlannedThread,
  inReplyTo: string,
  n: number,
): Promise<void> {
  const text = `${NATIVE_WORDS[n % NATIVE_WORDS.length]} (${author}, ${n + 1})`;
  await tell(`${sandbox.url}/native-replies`, { platform, inReplyTo, text });
}
