import { describe, expect, it } from '@jest/globals';
import { refusedBy, xClient } from '../support/clients.ts';
import { openSandbox } from '../support/opened.ts';

describe('private messages on X', () => {
  it('reach nobody who neither takes them nor wrote first', async () => {
    const sandbox = await openSandbox();
    const client = xClient(sandbox.port);
    await sandbox.post({ text: 'one' });
    const ada = (await client.userByUsername('ada', { 'user.fields': 'receives_your_dm' })).data;
    expect(ada.receives_your_dm).toBe(false);
    const error = await refusedBy(client.sendDmToParticipant(ada.id, { text: 'Hello' }));
    expect([error.code, error.data.detail]).toEqual([
      403,
      'You do not have permission to DM one or more participants.',
    ]);
    await sandbox.order('POST', '/messages', { platform: 'x', from: 'ada', text: 'My case is 7' });
    expect((await client.user(ada.id, { 'user.fields': 'receives_your_dm' })).data.receives_your_dm).toBe(
      true,
    );
    const sent = await client.sendDmToParticipant(ada.id, { text: 'Hello' });
    expect(
      sent.dm_event_id ?? (sent as unknown as { data: { dm_event_id: string } }).data.dm_event_id,
    ).toMatch(/^\d+$/);
    await sandbox.order('PATCH', '/people/x/ada', { blocksUs: true });
    expect((await refusedBy(client.sendDmToParticipant(ada.id, { text: 'Hello?' }))).code).toBe(403);
  });

  it('are listed newest first, over pages, with one person or with all', async () => {
    const sandbox = await openSandbox();
    const client = xClient(sandbox.port);
    for (const from of ['ada', 'bob', 'ada'])
      await sandbox.order('POST', '/messages', { platform: 'x', from, text: `from ${from}` });
    const ada = (await client.userByUsername('ada')).data.id;
    await client.sendDmToParticipant(ada, { text: 'Hello' });
    const all = await client.listDmEvents({
      max_results: 2,
      event_types: 'MessageCreate',
      'dm_event.fields': ['sender_id', 'created_at', 'dm_conversation_id'],
      expansions: 'sender_id',
    });
    expect(all.events.map((event) => 'text' in event && event.text)).toEqual(['Hello', 'from ada']);
    expect(all.events[1]).toMatchObject({ sender_id: ada, created_at: '2026-11-22T12:00:00.000Z' });
    await all.fetchNext();
    expect(all.events).toHaveLength(4);
    expect((await client.listDmEventsWithParticipant(ada)).events).toHaveLength(3);
    sandbox.clock.turn(31 * 24 * 3600_000);
    expect((await client.listDmEvents()).events).toEqual([]);
  });

  it('are limited to fifteen in a window', async () => {
    const sandbox = await openSandbox();
    const client = xClient(sandbox.port);
    await sandbox.order('POST', '/messages', { platform: 'x', from: 'ada', text: 'Hi' });
    const ada = (await client.userByUsername('ada')).data.id;
    for (let number = 0; number < 15; number++)
      await client.sendDmToParticipant(ada, { text: `Hello ${number}` });
    expect((await refusedBy(client.sendDmToParticipant(ada, { text: 'Hello' }))).code).toBe(429);
  });
});
