import type { Deps } from '../../ports/step.ts';
import type { MessageRecord, Stores } from '../../ports/stores/index.ts';

/** A message of ours has arrived, by the platform's answer or seen in our inbox: the talk is private from here on. */
export async function messageSent(
  deps: Deps,
  tx: Stores,
  message: MessageRecord,
  externalId: string,
): Promise<void> {
  const now = deps.clock.now();
  await tx.messages.mark(message.id, 'sent', { externalId }, now);
  await tx.spend.add(message.platform, 'message', 1, deps.prices[message.platform].message, now);
  // Its case goes when their data is erased, and a late answer of the platform then has nobody to be told of.
  if (message.caseId === null || !(await tx.cases.lock(message.caseId))) return;
  await tx.cases.apply(message.caseId, { kind: 'message-sent' }, now, 'We wrote to them in private.');
  const before = await tx.handOffs.get(message.caseId);
  const answers = before?.state === 'arrived';
  const says = answers ? 'They wrote, and we greeted them in private.' : 'We opened the private talk.';
  await tx.handOffs.save(
    { caseId: message.caseId, state: answers ? 'greeted' : 'opened', says, settled: true },
    now,
  );
}
