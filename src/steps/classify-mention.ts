import type { Mention } from '../domain/mention.ts';
import type { Verdict } from '../domain/verdict.ts';
import type { Deps, Next } from '../ports/step.ts';
import type { Stores } from '../ports/stores/index.ts';
import { eachApart } from './apart/each-apart.ts';
import { inTurn } from './apart/in-turn.ts';

/** One statement saves them all; few enough that a worker killed in the middle loses little. */
const BATCH = 100;
const ACTOR = { kind: 'system', name: 'classify-mention' } as const;

/** Gives a batch of new mentions their verdicts. Rows are claimed, so that several workers share the work. */
export async function classifyMention(deps: Deps): Promise<Next[]> {
  const count = await deps.db.change(ACTOR, async (tx) => {
    const mentions = await tx.mentions.claimUnjudged(BATCH, deps.clock.now());
    await eachApart(deps, tx, {
      step: 'classify-mention',
      rows: mentions,
      idOf: (mention) => mention.id,
      work: (each) => judgeAll(deps, tx, each),
    });
    return mentions.length;
  });
  if (count === 0) return [];
  return count === BATCH ? [{ step: 'open-case' }, { step: 'classify-mention' }] : [{ step: 'open-case' }];
}

async function judgeAll(deps: Deps, tx: Stores, mentions: readonly Mention[]): Promise<Verdict[]> {
  const verdicts = await inTurn(mentions, (mention) => judge(deps, mention));
  const saved = mentions.flatMap(({ id }, n) =>
    verdicts[n] ? [{ mentionId: id, verdict: verdicts[n] }] : [],
  );
  await tx.mentions.saveVerdicts(saved, deps.clock.now());
  return verdicts;
}

/** A text that the classifier cannot take holds nobody else up: a person looks at it. */
async function judge(deps: Deps, { id, text, lang, platform, matched }: Mention): Promise<Verdict> {
  try {
    return (await deps.classifier()).classify({ text, lang, platform, brandWords: matched });
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
