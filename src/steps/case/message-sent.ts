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
  // Its money was counted already when it was found sent by another road, or when their data was erased meanwhile.
  if (!(await tx.messages.mark(message.id, 'sent', { externalId }, now))) return;
  await tx.spend.add(message.platform, 'message', 1, deps.prices[message.platform].message, now);
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
