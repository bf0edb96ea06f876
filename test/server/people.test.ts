import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CaseRow, ErasedView, ErrorView, PersonDataView } from '../../src/server/contract/index.ts';
import { onlyDraft, post } from '../support/house/desk.ts';
import { type House, openHouse } from '../support/house.ts';

let house: House;
let account: { platform: string; id: string };
beforeAll(async () => {
  house = await openHouse({ platforms: ['x'], onFoot: true });
  await post(house, { author: 'dana' });
  await onlyDraft(house);
  const { cases } = await house.api<{ cases: CaseRow[] }>('/cases');
  account = { platform: 'x', id: cases[0]?.person.externalId ?? '' };
});
afterAll(() => house?.close());

const data = ({ platform, id }: typeof account) =>
  house.tryApi<PersonDataView & ErrorView>(`/people/data?platform=${platform}&id=${encodeURIComponent(id)}`);
const erase = (body: unknown, by: string | undefined = 'Mei') =>
  house.tryApi<ErasedView & ErrorView>('/people/erase', { method: 'POST', ...(by ? { by } : {}), body });

describe('what is held about a person', () => {
  it('is told as a file, table by table, row by row', async () => {
    const { status, body } = await data(account);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      ...account,
      held: {
        mention: [expect.objectContaining({ author_handle: 'dana' })],
        draft: [expect.objectContaining({ state: 'waiting' })],
      },
    });
    const file = await fetch(`${house.running.url}/api/people/data?platform=x&id=${account.id}`);
    expect(file.headers.get('content-disposition')).toBe('attachment; filename="all-we-hold.json"');
    expect(file.headers.get('cache-control')).toBe('no-store');
  });

  it.each([
    ['an unknown platform', { platform: 'fax', id: '1' }],
    ['no id', { platform: 'x', id: '' }],
    ['an id that is too long', { platform: 'x', id: 'x'.repeat(201) }],
  ])('%s is refused, asked for and erased', async (_, asked) => {
    for (const answer of [await data(asked), await erase(asked)])
      expect(answer).toMatchObject({ status: 400, body: { error: { code: 'invalid-input' } } });
  });

  it('is erased by nobody without a name', async () => {
    expect((await erase(account, '')).status).toBe(400);
    expect((await data(account)).status).toBe(200);
  });

  it('is erased once, tells how many rows of each table, and is not found again', async () => {
    const { status, body } = await erase(account);
    expect(status).toBe(200);
    expect(body.rows).toMatchObject({ mention: 1, case_file: 1, draft: 1, heard_post: 1 });
    for (const answer of [await data(account), await erase(account)])
      expect(answer).toMatchObject({ status: 404, body: { error: { code: 'not-found' } } });
    expect(await house.api('/cases')).toEqual({ cases: [] });
  });

  it('takes nothing of a person on another platform who bears the same id', async () => {
    expect(await erase({ ...account, platform: 'reddit' })).toMatchObject({ status: 404 });
  });
});
