/** What a phrase may leave open. `wait`, `event`, `thing` and `sum` are echoes of the customer's own words. */
const SLOTS = ['name', 'brand', 'wait', 'event', 'thing', 'sum', 'due', 'link', 'signer'] as const;
export type Slot = (typeof SLOTS)[number];
export type SlotValues = Readonly<Record<Slot, string | null>>;

export const NO_VALUES: SlotValues = {
  name: null,
  brand: null,
  wait: null,
  event: null,
  thing: null,
  sum: null,
  due: null,
  link: null,
  signer: null,
};

const OPTIONAL = /\[([^[\]]*)\]/gu;
const SLOT = /\{([^{}]*)\}/gu;

/** The slots a phrase cannot do without; those between square brackets may stay empty. */
export function neededSlots(say: string): readonly string[] {
  return slotsOf(say).needed;
}

/** Every slot that a phrase names. */
export function slotNames(say: string): readonly string[] {
  return slotsOf(say).named;
}

interface Slots {
  named: readonly string[];
  needed: readonly string[];
}

function slotsOf(say: string): Slots {
  const slots = read.get(say) ?? {
    named: namesIn(say),
    needed: namesIn(say.replace(OPTIONAL, '')),
  };
  read.set(say, slots);
  return slots;
}

/** Phrases come from the rules, so there are not many, and each is looked at for every wording. */
const read = new Map<string, Slots>();

function namesIn(say: string): string[] {
  return [...say.matchAll(SLOT)].map((match) => match[1] ?? '');
}

/** What is wrong with how a phrase is written, or null. */
export function phraseFault(say: string): string | null {
  const unknown = slotNames(say).find((name) => !(SLOTS as readonly string[]).includes(name));
  if (unknown !== undefined) return `unknown slot {${unknown}}; known are ${SLOTS.join(', ')}`;
  const bare = say.replace(OPTIONAL, '$1').replace(SLOT, '');
  if (/[{}[\]]/u.test(bare)) return 'a bracket is not closed, or stands inside another';
  const useless = [...say.matchAll(OPTIONAL)].find((match) => slotNames(match[1] ?? '').length === 0);
  return useless ? `[${useless[1]}] holds no slot, so it would never be left out` : null;
}

/**
 * The phrase with its slots filled. A stretch in square brackets falls away when one of its slots is empty. Null when a
 * slot outside brackets is empty. Sentences begin with a capital, whatever stood first.
 */
export function fillPhrase(say: string, values: SlotValues): string | null {
  if (neededSlots(say).some((slot) => values[slot as Slot] === null)) return null;
  const kept = say.replace(OPTIONAL, (_, inner: string) =>
    slotNames(inner).every((slot) => values[slot as Slot] !== null) ? inner : '',
  );
  return capitalised(kept.replace(SLOT, (_, slot: string) => values[slot as Slot] ?? ''));
}

/** The slots that `fillPhrase` would use with these values. */
export function usedSlots(say: string, values: SlotValues): Slot[] {
  return slotNames(say).filter((slot) => values[slot as Slot] !== null) as Slot[];
}

function capitalised(text: string): string {
  return text.replace(
    /(^|[.!?] )(\p{Ll})/gu,
    (_, before: string, letter: string) => before + letter.toUpperCase(),
  );
}
