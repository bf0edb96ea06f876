import { type EchoRule, type EchoRules, withPieces } from './echo-rules.ts';
import type { DraftLanguage } from './language.ts';
import { privateDataIn } from './private-data.ts';
import { holdsWord, onlyWords, withWords, wordsFound } from './word-pattern.ts';

export const ECHO_SLOTS = ['wait', 'event', 'thing', 'sum'] as const;
type EchoSlot = (typeof ECHO_SLOTS)[number];
/** What of their words can be said back to them, or null where nothing is safe or fitting. */
export type Echoes = Record<EchoSlot, string | null>;

interface Heard {
  echo: string;
  start: number;
  end: number;
  rule: number;
}

const LONGEST_ECHO = 48;

/**
 * Picks the concrete words of a post that a reply can say back, turned to "you". Words that weighed most on the verdict
 * come first, then the more concrete rule. Nothing private and no insult is ever said back.
 */
export function echoesOf(
  text: string,
  reasons: readonly string[],
  rules: EchoRules,
  language: DraftLanguage,
): Echoes {
  const heard = (slot: EchoSlot) => best(hear(text, slot, rules, language), text, reasons);
  return { wait: heard('wait'), event: heard('event'), thing: heard('thing'), sum: heard('sum') };
}

function hear(text: string, slot: EchoSlot, rules: EchoRules, language: DraftLanguage): Heard[] {
  const words = onlyWords(text);
  const secrets = privateDataIn(text);
  return rules[slot].flatMap((rule, index) =>
    wordsFound(words, withPieces(rule.find, rules.pieces), language)
      .map((match) => ({
        echo: tidied(expand(rule, match, slot), rules, language),
        start: match.index,
        end: match.index + match[0].length,
        rule: index,
      }))
      .filter((one) => !secrets.some((secret) => one.echo.includes(secret.words)))
      .filter((one) => isSayable(one.echo, rules, language)),
  );
}

function expand(rule: EchoRule, match: RegExpMatchArray, slot: EchoSlot): string {
  return rule.say
    .replace(/\$(\d)/gu, (_, group: string) => calm(match[Number(group)] ?? '', slot))
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Their capitals are their feeling, not ours: only places and gates keep them. */
function calm(words: string, slot: EchoSlot): string {
  if (slot === 'event' || slot === 'thing') return words.toLowerCase();
  const shouted = /\p{Ll}/u.test(words) ? /\p{Lu}{4,}/gu : /(?<![\p{L}\p{N}])\p{Lu}+(?![\p{L}\p{N}])/gu;
  const lowered = words.replace(shouted, (shout) => shout.toLowerCase());
  return lowered.replace(/^\p{Lu}(?=\p{Ll})|^[AI](?= )/u, (first) => first.toLowerCase());
}

function tidied(echo: string, rules: EchoRules, language: DraftLanguage): string {
  return rules.tidy
    .reduce((said, rule) => withWords(said, withPieces(rule.find, rules.pieces), language, rule.say), echo)
    .replace(/\s+/gu, ' ')
    .trim();
}

function isSayable(echo: string, rules: EchoRules, language: DraftLanguage): boolean {
  if (echo === '' || echo.length > LONGEST_ECHO || /[{}[\]@\p{Cc}\p{Cf}]/u.test(echo)) return false;
  if (echo.replace(/\D/gu, '').length > 6) return false;
  return !rules.never.some((insult) => holdsWord(echo, insult, language));
}

function best(heard: readonly Heard[], text: string, reasons: readonly string[]): string | null {
  const spans = reasons.map((reason) => spanOf(text, reason));
  const weight = (one: Heard) => {
    const index = spans.findIndex((span) => span !== null && one.start < span.end && span.start < one.end);
    return index === -1 ? spans.length : index;
  };
  const sorted = heard.toSorted((a, b) => weight(a) - weight(b) || a.rule - b.rule || a.start - b.start);
  return sorted[0]?.echo ?? null;
}

function spanOf(text: string, words: string): { start: number; end: number } | null {
  const start = text.toLowerCase().indexOf(words.toLowerCase());
  return start === -1 || words === '' ? null : { start, end: start + words.length };
}
