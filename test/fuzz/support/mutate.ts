import type { Dice } from './dice.ts';
import { oddValue } from './odd-values.ts';

/** Where a value stands: in which list or record, under which key. */
export interface Place {
  holder: Record<string, unknown> | unknown[];
  key: string | number;
}

/** Every place inside a JSON value, the whole not among them. */
export function placesIn(value: unknown): Place[] {
  if (Array.isArray(value)) {
    return value.flatMap((inside, key) => [{ holder: value, key }, ...placesIn(inside)]);
  }
  if (!isRecord(value)) return [];
  return Object.keys(value).flatMap((key) => [{ holder: value, key }, ...placesIn(value[key])]);
}

/** One change somewhere inside: a value made odd, dropped, doubled, wrapped or joined by one nobody knows. */
export function mutate(value: unknown, dice: Dice): unknown {
  const copy: unknown = structuredClone(value);
  const places = placesIn(copy);
  if (places.length === 0) return oddValue(dice);
  const { holder, key } = dice.pick(places);
  const inside: unknown = Reflect.get(holder, key);
  dice.pick<() => void>([
    () => put(holder, key, oddValue(dice)),
    () => put(holder, key, oddValue(dice)),
    () => put(holder, key, oddValue(dice)),
    () => drop(holder, key),
    () => put(holder, key, [inside]),
    () => put(holder, key, { inside }),
    () => put(holder, key, typeof inside === 'string' ? Number(inside) || 0 : String(inside)),
    () => add(holder, oddValue(dice)),
  ])();
  return copy;
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function put(holder: Place['holder'], key: string | number, value: unknown): void {
  Reflect.set(holder, key, value);
}

function drop(holder: Place['holder'], key: string | number): void {
  if (Array.isArray(holder)) holder.splice(Number(key), 1);
  else Reflect.deleteProperty(holder, key);
}

function add(holder: Place['holder'], value: unknown): void {
  if (Array.isArray(holder)) holder.push(value);
  else holder.nobodyKnows = value;
}
