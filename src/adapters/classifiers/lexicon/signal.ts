/** Everything the classifier listens to in a text. `model.yaml` gives each its weight. */
export const SIGNAL_KINDS = [
  'complaint',
  'praise',
  'negative',
  'positive',
  'negation',
  'job ad',
  'news',
  'question',
  'service',
  'self',
  'you',
  'time',
  'money',
  'exclamation',
  'question mark',
  'trailing off',
  'shouting',
  'angry emoji',
  'glad emoji',
  'wry emoji',
  'link',
] as const;
export type SignalKind = (typeof SIGNAL_KINDS)[number];

/** One stretch of the text that says something. UTF-16 offsets, `end` exclusive. */
export interface Signal {
  kind: SignalKind;
  start: number;
  end: number;
  /** 1 for an ordinary one; a lexicon's weight, raised and lowered by what stands around it, otherwise. */
  strength: number;
}

/**
 * Every stretch that a pattern with the `g` flag finds, as a signal of one kind; no stretch may be empty. `matchAll` would
 * make the pattern anew for each text.
 */
export function signalsWhere(
  pattern: RegExp,
  text: string,
  kind: SignalKind,
  strength: (found: string) => number = ordinary,
): Signal[] {
  const signals: Signal[] = [];
  for (let found = pattern.exec(text); found; found = pattern.exec(text)) {
    const [words] = found;
    signals.push({ kind, start: found.index, end: found.index + words.length, strength: strength(words) });
  }
  return signals;
}

const ordinary = () => 1;
