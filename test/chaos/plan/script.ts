import { between, pick, type Random } from './chance.ts';

/** What a customer does after our first or second reply, as the sandbox's scripts say it. */
export interface PlannedStep {
  on: 'reply-1' | 'reply-2';
  do: 'post' | 'dm' | 'delete' | 'quiet';
  text?: string;
  afterSeconds: number;
}

const AGAIN = [
  'That does not help. @NorthwindAir my bag is still lost and nobody calls back',
  'You said that last time. Northwind Air, I am still stuck here and still angry',
  'Words again. Still no refund from Northwind Air, this is a terrible way to treat people',
  'And now? Northwind Air cancelled the second flight too. Awful, just awful',
];
const THIRD = [
  'Third time I write: Northwind Air has done nothing. Worst airline ever',
  'Still nothing! Northwind Air you lost my bag and you lost me',
];
const THANKS = ['Thank you, that helped.', 'Ok, thanks for answering me.', 'Appreciated, all good now.'];
const PRIVATE = [
  'Hello, it is about my bag, as you asked here.',
  'Hi, you asked me to write. My seat was given away.',
];
const STOP = ['Leave me alone.', 'Please stop contacting me'];

/** Half complain again, a third of those a third time; others thank, write privately, say stop or take their post away. */
export function scriptFor(n: number, random: Random): PlannedStep[] {
  const first = random();
  const soon = (): number => between(1, 12, random);
  if (first < 0.5) {
    const again: PlannedStep = {
      on: 'reply-1',
      do: 'post',
      text: `${pick(AGAIN, random)} (${n}b)`,
      afterSeconds: soon(),
    };
    return [again, ...afterSecond(n, random, soon)];
  }
  if (first < 0.7)
    return [{ on: 'reply-1', do: 'post', text: `${pick(THANKS, random)} ${n}`, afterSeconds: soon() }];
  if (first < 0.75) return [{ on: 'reply-1', do: 'post', text: pick(STOP, random), afterSeconds: soon() }];
  if (first < 0.8) return [{ on: 'reply-1', do: 'delete', afterSeconds: soon() }];
  return [];
}

function afterSecond(n: number, random: Random, soon: () => number): PlannedStep[] {
  const second = random();
  if (second < 0.35)
    return [{ on: 'reply-2', do: 'post', text: `${pick(THIRD, random)} (${n}c)`, afterSeconds: soon() }];
  if (second < 0.8)
    return [{ on: 'reply-2', do: 'dm', text: `${pick(PRIVATE, random)} (${n})`, afterSeconds: soon() }];
  return [];
}
