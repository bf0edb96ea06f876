import type { Mention } from '../domain/mention.ts';
import type { Verdict } from '../domain/verdict.ts';
import { inOwnWords, quotedReasons } from '../domain/watch/stance/own-words.ts';
import type { Classifier } from '../ports/language.ts';
import type { Deps, Next } from '../ports/step.ts';
import type { Stores } from '../ports/stores/index.ts';
import { eachApart } from './apart/each-apart.ts';

/** One statement saves them all; few enough that a worker killed in the middle loses little. */
const BATCH = 100;
/** So many of the team's newest labels correct the classifier. */
const LABELS = 2_000;
const ACTOR = { kind: 'system', name: 'classify-mention' } as const;

/** Gives a batch of new mentions their verdicts. Rows are claimed, so that several workers share the work. */
export async function classifyMention(deps: Deps): Promise<Next[]> {
  const count = await deps.db.change(ACTOR, async (tx) => {
    const mentions = await tx.mentions.claimUnjudged(BATCH, deps.clock.now());
    if (mentions.length === 0) return 0;
    const classifier = (await deps.classifier()).after(await tx.labels.standing(deps.brand.id, LABELS));
    await eachApart(deps, tx, {
      step: 'classify-mention',
      rows: mentions,
      idOf: (mention) => mention.id,
      work: (each) => judgeAll(deps, tx, classifier, each),
    });
    return mentions.length;
  });
  if (count === 0) return [];
  return count === BATCH ? [{ step: 'open-case' }, { step: 'classify-mention' }] : [{ step: 'open-case' }];
}

async function judgeAll(
  deps: Deps,
  tx: Stores,
  classifier: Classifier,
  mentions: readonly Mention[],
): Promise<Verdict[]> {
  const verdicts = mentions.map((mention) => judge(deps, classifier, mention));
  const saved = mentions.flatMap(({ id }, n) =>
    verdicts[n] ? [{ mentionId: id, verdict: verdicts[n] }] : [],
  );
  await tx.mentions.saveVerdicts(saved, deps.clock.now());
  return verdicts;
}

/**
 * Anger beside a name of ours weighs more, but not where somebody else wrote that name; the verdict says when only others did.
 * A text that the classifier cannot take holds nobody else up: a person looks at it.
 */
function judge(deps: Deps, classifier: Classifier, { id, text, lang, platform, matched }: Mention): Verdict {
  try {
    const verdict = classifier.classify({ text, lang, platform, brandWords: inOwnWords(matched) });
    return { ...verdict, reasons: [...verdict.reasons, ...quotedReasons(text, matched)] };
  } catch (error) {
    deps.log.warn(
      { mention: id, reason: error instanceof Error ? error.message : String(error) },
      'not judged',
    );
    return { ...UNJUDGED, language: lang ?? 'und' };
  }
}

const UNJUDGED: Verdict = {
  complaint: 0.5,
  sentiment: { negative: 0.34, neutral: 0.33, positive: 0.33 },
  severity: 'none',
  topic: 'other',
  churn: 'none',
  language: 'und',
  unsure: true,
  reasons: [],
  classifier: 'none: it could not read this text',
};
