import type { Deps, Next } from '../ports/step.ts';

const BATCH = 200;
const ACTOR = { kind: 'system', name: 'classify-mention' } as const;

/** Gives a batch of new mentions their verdicts. Rows are claimed, so that several workers share the work. */
export async function classifyMention(deps: Deps): Promise<Next[]> {
  const count = await deps.db.change(ACTOR, async (tx) => {
    const mentions = await tx.mentions.claimUnjudged(BATCH);
    for (const mention of mentions) {
      const { text, lang, platform, matched } = mention;
      const verdict = deps.classifier.classify({ text, lang, platform, brandWords: matched });
      await tx.mentions.saveVerdict(mention.id, verdict, deps.clock.now());
    }
    return mentions.length;
  });
  if (count === 0) return [];
  return count === BATCH ? [{ step: 'open-case' }, { step: 'classify-mention' }] : [{ step: 'open-case' }];
}
