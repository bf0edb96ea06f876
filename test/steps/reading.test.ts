import { afterEach, describe, expect, it } from '@jest/globals';
import { steps } from '../../src/app.ts';
import type { LearningClassifier } from '../../src/ports/language.ts';
import type { CaseRow, MentionList, SourceView } from '../../src/server/contract/index.ts';
import { ours, post, waiting } from '../support/house/desk.ts';
import { type House, openHouse } from '../support/house.ts';

const MINUTE = 60_000;

let house: House;
afterEach(() => house.close());

async function sources(): Promise<SourceView[]> {
  return (await house.api<{ sources: SourceView[] }>('/sources')).sources.filter(
    (source) => source.platform === 'x',
  );
}

async function mentions(): Promise<MentionList['mentions']> {
  return (await house.api<MentionList>('/mentions')).mentions;
}

describe('the budget', () => {
  it('stops reading with a notice when it is spent, and goes on when it is raised', async () => {
    house = await openHouse({ platforms: ['x'], onFoot: true, env: { MONTHLY_BUDGET_USD: '0.001' } });
    await post(house, { author: 'dana' });
    await house.walk();
    await post(house, { author: 'omar' });
    await house.walk();
    expect((await mentions()).map((mention) => mention.author.handle)).toEqual(['dana']);
    for (const source of await sources()) {
      expect(source).toMatchObject({
        state: 'stopped',
        error: { code: 'budget-spent', message: expect.stringMatching(/Raise the monthly budget/) },
      });
    }
    expect(await house.api('/health')).toMatchObject({ status: 'degraded' });
    house.running.deps.budgetUsd = 100;
    house.clock.forward(11 * MINUTE);
    await house.walk();
    expect(await mentions()).toHaveLength(2);
    expect((await sources()).map((source) => source.state)).not.toContain('stopped');
  });
});

describe('a source', () => {
  it('that fails says so and since when, keeps its place and loses nothing', async () => {
    house = await openHouse({ platforms: ['x'], onFoot: true });
    const body = { endpoint: 'x.mentions', fault: 'refused-503', times: 2 };
    await house.order('/faults', { method: 'POST', body });
    await post(house, { author: 'dana', text: '@NorthwindAir hello from the gate' });
    await steps['collect-mentions'](house.running.deps, 'x:mentions');
    const failing = (await sources()).find((source) => source.kind === 'mentions');
    expect(failing).toMatchObject({
      state: 'failing',
      error: { code: 'server-error', since: expect.any(String) },
    });
    await steps['collect-mentions'](house.running.deps, 'x:mentions');
    await steps['collect-mentions'](house.running.deps, 'x:mentions');
    expect((await sources()).find((source) => source.kind === 'mentions')).toMatchObject({
      state: 'ok',
      error: null,
      stored: 1,
    });
  });

  it('is read by one worker at a time', async () => {
    house = await openHouse({ platforms: ['x'], onFoot: true });
    await post(house, { author: 'dana' });
    const body = { endpoint: 'x.mentions', fault: 'slow', resetSeconds: 0.5 };
    await house.order('/faults', { method: 'POST', body });
    const before = (await house.ledger()).calls['x.mentions']?.['200'] ?? 0;
    const read = () => steps['collect-mentions'](house.running.deps, 'x:mentions');
    await Promise.all([read(), read(), read(), read()]);
    const after = (await house.ledger()).calls['x.mentions']?.['200'] ?? 0;
    expect(after - before).toBe(1);
    expect(await mentions()).toHaveLength(1);
  });
});

describe('what was deleted upstream', () => {
  it('loses its words here, and its draft', async () => {
    house = await openHouse({ platforms: ['x'], onFoot: true });
    const id = await post(house, { author: 'dana' });
    await house.walk();
    expect(await waiting(house)).toHaveLength(1);
    await house.order(`/posts/${id}`, { method: 'DELETE' });
    house.clock.forward(21 * 60 * MINUTE);
    await steps['sync-deletions'](house.running.deps, undefined);
    await house.walk();
    expect(await mentions()).toMatchObject([
      { text: '', matched: [], deletedAt: expect.any(String), verdict: { reasons: [] } },
    ]);
    expect(await waiting(house)).toEqual([]);
  });
});

describe('a native reply', () => {
  it('that is seen before its mention is collected still counts', async () => {
    house = await openHouse({ platforms: ['x'], onFoot: true });
    const id = await post(house, { author: 'dana' });
    const body = { platform: 'x', inReplyTo: id, text: 'We are looking for it right now, dana. Ana' };
    await house.order('/native-replies', { method: 'POST', body });
    house.clock.forward(MINUTE);
    await steps['find-own-replies'](house.running.deps, 'x:own-posts');
    expect(await mentions()).toEqual([]);
    await house.walk();
    const { cases } = await house.api<{ cases: CaseRow[] }>('/cases');
    expect(cases).toMatchObject([{ person: { handle: 'dana' }, repliesUsed: 1 }]);
    expect(await waiting(house)).toEqual([]);
    expect(await ours(house)).toHaveLength(1);
  });
});

it('a text the classifier cannot take holds nobody up: a person looks at it', async () => {
  house = await openHouse({ platforms: ['x'], onFoot: true });
  const trained = await house.running.deps.classifier();
  const choosy: LearningClassifier = {
    name: 'choosy',
    after: () => choosy,
    classify: (input) => {
      if (input.text.includes('poison')) throw new Error('no');
      return trained.classify(input);
    },
  };
  house.running.deps.classifier = async () => choosy;
  await post(house, { author: 'dana', text: '@NorthwindAir poison: my bag is lost and nobody answers' });
  await post(house, { author: 'omar', text: '@NorthwindAir you lost my bag and nobody answers, terrible' });
  await house.walk();
  const verdicts = (await mentions()).map(({ author, verdict }) => [author.handle, verdict?.unsure]);
  expect(verdicts).toContainEqual(['dana', true]);
  expect(verdicts).toHaveLength(2);
});
