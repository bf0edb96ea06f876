import type { KeywordSetBody } from '../../../src/domain/watch/keyword-set.ts';
import type { ErrorView, KeywordSetView, MentionList } from '../../../src/server/contract/index.ts';
import type { House } from '../house.ts';

export const BRAND_SET = 'northwind-brand';

/** The brand's own keyword set, and what a brand manager does with it. */
export function setDesk(house: House, id = BRAND_SET) {
  const path = (rest = '') => `/keyword-sets/${id}${rest}`;
  const post = <T>(rest: string, body: unknown, by = 'Ana') =>
    house.tryApi<T & ErrorView>(path(rest), { method: 'POST', by, body });
  const set = () => house.api<KeywordSetView>(path());
  const good = async (rest: string, body: unknown, by?: string): Promise<KeywordSetView> => {
    const answer = await post<KeywordSetView>(rest, body, by);
    if (answer.status !== 200)
      throw new Error(`${rest}: ${answer.status} ${JSON.stringify(answer.body.error)}`);
    return answer.body;
  };
  return {
    path,
    post,
    set,
    /** Saves the live words with these changes, on trial for so many days, or live. */
    async save(change: Partial<KeywordSetBody>, trialDays: number | null = null): Promise<KeywordSetView> {
      const { body, version } = await set();
      const input = { body: { ...body, ...change }, basedOn: version, trialDays, why: 'tuning it' };
      return good('/versions', input);
    },
    async move(version: number, verb: 'live' | 'end-trial' | 'roll-back'): Promise<KeywordSetView> {
      const live = (await set()).version;
      return good(`/versions/${version}/${verb}`, { basedOn: live, why: 'it is time' });
    },
    async mentions(): Promise<MentionList['mentions']> {
      return (await house.api<MentionList>('/mentions')).mentions;
    },
  };
}
