import { z } from 'zod';
import { PLATFORMS } from '../domain/mention.ts';
import { plainIssue } from '../domain/plain-issue.ts';
import type { Verdict } from '../domain/verdict.ts';
import type { Classifier } from '../ports/language.ts';

const place = z.number().int().min(0);
const Line = z.object({
  text: z.string(),
  lang: z.string().nullish(),
  platform: z.enum(PLATFORMS).nullish(),
  brandWords: z.array(z.object({ start: place, end: place })).nullish(),
});

/** The verdict on one line, or what is wrong with it. `number` counts from 1. Never throws. */
export function verdictLine(
  line: string,
  number: number,
  classifier: Classifier,
): Verdict | { error: string; line: number } {
  try {
    const { text, lang, platform, brandWords } = Line.parse(JSON.parse(line), { error: plainIssue });
    return classifier.classify({
      text,
      lang: lang ?? null,
      ...(platform ? { platform } : {}),
      ...(brandWords ? { brandWords } : {}),
    });
  } catch (error) {
    return { error: reasonOf(error), line: number };
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof SyntaxError) return 'not JSON: write one object a line, such as {"text": "…"}';
  if (error instanceof z.ZodError) {
    return error.issues.map(({ path, message }) => `${path.join('.') || 'the line'}: ${message}`).join('; ');
  }
  return error instanceof Error ? error.message : String(error);
}
