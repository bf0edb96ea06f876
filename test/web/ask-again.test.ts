import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { askAgain } from '../../src/web/api/ask-again.ts';

const KEY = ['drafts', 'all'];
let client: QueryClient;
/** One for each time the server was asked: gives the answer that was made then. */
let asked: ((answer: string) => void)[];
let endings: (() => void)[];
beforeEach(() => {
  client = new QueryClient();
  asked = [];
  endings = [];
});
afterEach(() => {
  for (const end of endings) end();
  client.clear();
});

const query = {
  queryKey: KEY,
  queryFn: () => new Promise<string>((resolve) => asked.push(resolve)),
  staleTime: Number.POSITIVE_INFINITY,
};
const show = () => endings.push(new QueryObserver(client, query).subscribe(() => {}));
const shown = () => client.getQueryData(KEY);
const settled = () => new Promise((resolve) => setTimeout(resolve, 20));

it('what is shown is asked for once more, and once only', async () => {
  client.setQueryData(KEY, 'old');
  show();
  void askAgain(client, ['drafts']);
  await settled();
  asked[0]?.('new');
  await settled();
  expect(asked).toHaveLength(1);
  expect(shown()).toBe('new');
});

it('a first answer that was made before the change is shown, and asked for once more', async () => {
  show();
  void askAgain(client, ['drafts']);
  asked[0]?.('made before');
  await settled();
  expect(shown()).toBe('made before');
  asked[1]?.('made after');
  await settled();
  expect(shown()).toBe('made after');
  expect(asked).toHaveLength(2);
});

it('however many changes come meanwhile, the first answer is let through', async () => {
  show();
  for (let change = 0; change < 5; change++) {
    void askAgain(client, ['drafts']);
    await settled();
  }
  expect(asked).toHaveLength(1);
  asked[0]?.('made before');
  await settled();
  expect(shown()).toBe('made before');
  asked.at(-1)?.('made after');
  await settled();
  expect(shown()).toBe('made after');
});

it('what is being fetched ahead is let go: whoever opens it asks anew', async () => {
  void client.prefetchQuery(query);
  void askAgain(client, ['drafts']);
  asked[0]?.('made before');
  await settled();
  show();
  asked[1]?.('made after');
  await settled();
  expect(shown()).toBe('made after');
});

it('without a family everything that is shown is asked for', async () => {
  show();
  asked[0]?.('old');
  await settled();
  void askAgain(client);
  await settled();
  expect(asked).toHaveLength(2);
});

it('another family is left alone', async () => {
  show();
  asked[0]?.('old');
  await settled();
  void askAgain(client, ['cases']);
  await settled();
  expect(asked).toHaveLength(1);
});
