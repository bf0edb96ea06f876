import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { askAgainAfterErasing, askForEverything } from '../../src/web/api/after-erasing.ts';
import { keys } from '../../src/web/api/keys.ts';

const THEIR_WORDS = 'you lost my cello';

let client: QueryClient;
let endings: (() => void)[];
beforeEach(() => {
  client = new QueryClient();
  endings = [];
});
afterEach(() => {
  for (const end of endings) end();
  client.clear();
});

const kept = () => client.getQueryCache().getAll();

/** As a page that shows it; tells what it knew when it asked again. */
function shown(queryKey: readonly unknown[]): unknown[] {
  const knew: unknown[] = [];
  client.setQueryData(queryKey, THEIR_WORDS);
  const queryFn = () => {
    knew.push(client.getQueryData(queryKey));
    return 'asked anew';
  };
  const observer = new QueryObserver(client, { queryKey, queryFn, staleTime: Number.POSITIVE_INFINITY });
  endings.push(observer.subscribe(() => {}));
  return knew;
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 20));

describe('after somebody’s data was erased', () => {
  it('nothing that may hold their words is remembered unshown, what was typed about them included', () => {
    for (const key of [
      keys.case('1'),
      keys.draft('1'),
      keys.missed(THEIR_WORDS),
      keys.lint('1', THEIR_WORDS),
      keys.triedOnMissed(THEIR_WORDS),
    ])
      client.setQueryData(key, THEIR_WORDS);
    askAgainAfterErasing(client);
    expect(kept()).toEqual([]);
  });

  it('what is shown asks again', async () => {
    const knew = shown(keys.case('1'));
    askAgainAfterErasing(client);
    await settled();
    expect(knew).toHaveLength(1);
    expect(client.getQueryData(keys.case('1'))).toBe('asked anew');
  });

  it('a post that was read for a question is not sent along when it is asked about again', async () => {
    const knew = shown(keys.missed('https://x.com/anna/status/1'));
    askAgainAfterErasing(client);
    await settled();
    expect(knew[0]).toBeUndefined();
  });

  it('what shows nobody stays as it is', () => {
    client.setQueryData(keys.sharedLists(), 'lists');
    askAgainAfterErasing(client);
    expect(client.getQueryData(keys.sharedLists())).toBe('lists');
  });
});

it('after the line was cut nothing is remembered unshown, and what is shown asks again', async () => {
  client.setQueryData(keys.case('1'), THEIR_WORDS);
  const knew = shown(keys.case('2'));
  askForEverything(client);
  await settled();
  expect(client.getQueryData(keys.case('1'))).toBeUndefined();
  expect(knew).toHaveLength(1);
});
