import type { Query, QueryClient, QueryKey } from '@tanstack/react-query';

/**
 * Asks again for what is shown of a family, or for all of it. A first answer that is on its way may have been made before the
 * change, and the library takes it for the new one: what is shown is asked for once more when it has come, and what was only
 * fetched ahead is let go.
 */
export async function askAgain(client: QueryClient, family?: QueryKey): Promise<void> {
  const touched = family ? { queryKey: family } : {};
  const firstOnItsWay = { ...touched, predicate: isFirstOnItsWay };
  client.removeQueries({ ...firstOnItsWay, type: 'inactive' });
  const mayBeOld = client.isFetching(firstOnItsWay) > 0;
  await client.invalidateQueries(touched);
  if (mayBeOld) await client.invalidateQueries(touched);
}

function isFirstOnItsWay({ state }: Query): boolean {
  return state.fetchStatus !== 'idle' && state.data === undefined;
}
