import type { CaseFile } from '../../domain/case.ts';
import type { MessageBrief } from '../../domain/drafting/direct-message.ts';
import { heard } from '../../domain/drafting/heard.ts';
import { asSaid } from '../../domain/said.ts';
import { heaviest } from '../../domain/verdict.ts';
import type { Deps, MessagePurpose } from '../../ports/step.ts';
import type { Stores } from '../../ports/stores/index.ts';

/** Writes the greeting of a private talk, ready to be sent; null when the case has one already. */
export async function addGreeting(
  deps: Deps,
  tx: Stores,
  caseId: string,
  kind: MessagePurpose,
): Promise<string | null> {
  const file = await tx.cases.lock(caseId);
  if (!file || file.saidStop) return null;
  const id = deps.newId();
  const text = deps.privateWords(kind, await briefOf(deps, tx, file), Number.parseInt(id.slice(0, 8), 16));
  const added = await tx.messages.add({
    id,
    platform: file.person.platform,
    caseId,
    person: file.person,
    direction: 'out',
    kind,
    state: 'ready',
    text,
    externalId: null,
    failure: null,
    at: deps.clock.now(),
  });
  return added ? id : null;
}

async function briefOf(deps: Deps, tx: Stores, file: CaseFile): Promise<MessageBrief> {
  const freshest = await tx.mentions.freshestIn(file.id);
  const handOff = await tx.handOffs.get(file.id);
  const verdict = freshest?.verdict ? asSaid(freshest.verdict, freshest.said) : null;
  return {
    language: verdict?.language ?? 'en',
    topic: verdict?.topic ?? 'other',
    text: heard(freshest?.mention.text ?? ''),
    reasons: heaviest(verdict?.reasons ?? [], 5),
    personName: file.person.name,
    brandName: deps.brand.name,
    signedBy: deps.brand.signers[0] ?? null,
    opened: handOff?.state === 'arrived' ? 'by-them' : 'by-us',
  };
}
