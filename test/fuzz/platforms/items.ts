import { isRecord } from '../support/mutate.ts';

/** The items of a platform's answer as it stands in the body: X's `data`, Reddit's `data.children`. */
export function itemsIn(body: unknown): unknown[] | null {
  if (!isRecord(body)) return null;
  if (Array.isArray(body.data)) return body.data;
  return isRecord(body.data) && Array.isArray(body.data.children) ? body.data.children : null;
}

/** The same body with other items. */
export function withItems(body: unknown, items: unknown[]): unknown {
  const copy: unknown = structuredClone(body);
  if (!isRecord(copy)) return copy;
  if (isRecord(copy.data)) copy.data.children = items;
  else copy.data = items;
  return copy;
}

/** The platform's own id of an item, as it truly stood. */
export function idOf(item: unknown): string {
  const inside = isRecord(item) && isRecord(item.data) ? item.data : item;
  if (!isRecord(inside)) return '';
  return String(inside.name ?? inside.id ?? '');
}

/** The same item under another id, with everything else as it is. */
export function renamed(item: unknown, id: string): unknown {
  const copy: unknown = structuredClone(item);
  const inside = isRecord(copy) && isRecord(copy.data) ? copy.data : copy;
  if (!isRecord(inside)) return copy;
  if ('name' in inside) inside.name = id;
  else inside.id = id;
  return copy;
}

/** X's companions of a page: the people it speaks of. */
export function usersIn(body: unknown): unknown[] | null {
  const includes = isRecord(body) ? body.includes : null;
  return isRecord(includes) && Array.isArray(includes.users) ? includes.users : null;
}
