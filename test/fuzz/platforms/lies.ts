import type { ServerResponse } from 'node:http';
import type { Dice } from '../support/dice.ts';
import { isRecord, mutate } from '../support/mutate.ts';
import { oddText } from '../support/odd-texts.ts';
import { oddValue } from '../support/odd-values.ts';
import { idOf, itemsIn, renamed, usersIn, withItems } from './items.ts';
import { type Truth, tell } from './lying-server.ts';

/** What a lie is told about: items it spoils may be lost, all others may not. */
export interface Telling {
  truth: Truth;
  body: unknown;
  dice: Dice;
  response: ServerResponse;
  spoil(id: string): void;
}

type Way = (telling: Telling) => void;

/** Ways to lie about an answer, by name. */
export const WAYS: Record<string, Way> = {
  'an item broken': (telling) => json(telling, itemBroken(telling)),
  'an item with an odd text': (telling) => json(telling, textOdd(telling)),
  'an item with an odd date': (telling) => json(telling, dateOdd(telling)),
  'an item that is none': (telling) => json(telling, itemReplaced(telling)),
  'every item twice': (telling) =>
    json(
      telling,
      changed(telling, (items) => [...items, ...items]),
    ),
  'items the wrong way round': (telling) =>
    json(
      telling,
      changed(telling, (items) => items.toReversed()),
    ),
  'a person broken': (telling) => json(telling, personBroken(telling)),
  'the frame broken': (telling) => json(telling, frameBroken(telling)),
  'the same page for ever': (telling) => json(telling, withNext(telling.body, 'again')),
  'two pages in turn for ever': (telling) =>
    json(telling, withNext(telling.body, telling.dice.pick(['a', 'b']))),
  'an odd next page': (telling) => json(telling, withNext(telling.body, oddValue(telling.dice))),
  'empty pages for ever': (telling) =>
    json(telling, withNext(withItems(telling.body, []), `n${telling.dice.below(1e9)}`)),
  'refused with 200': (telling) =>
    json(telling, { errors: [{ title: 'Oops', detail: oddText(telling.dice, 900) }] }),
  'another thing as JSON': (telling) => json(telling, oddValue(telling.dice)),
  HTML: (telling) => raw(telling, '<html><body>Over capacity</body></html>', 'text/html'),
  'JSON called HTML': (telling) => raw(telling, telling.truth.body, 'text/html'),
  'HTML called JSON': (telling) => raw(telling, '<html>', 'application/json'),
  'cut off': (telling) =>
    raw(telling, telling.truth.body.slice(0, telling.dice.below(telling.truth.body.length))),
  empty: (telling) => raw(telling, ''),
  'no content': ({ response }) => void response.writeHead(204).end(),
  'bytes that are no text': ({ response, dice }) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(Buffer.from(Array.from({ length: 500 }, () => dice.below(256))));
  },
  'packed, it says': ({ response, truth }) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' });
    response.end(truth.body);
  },
  'another status': (telling) => status(telling),
  'a status with an odd reason': ({ response, dice }) => {
    response.writeHead(dice.pick([400, 403, 429]), { 'content-type': 'application/json' });
    response.end(
      JSON.stringify({ detail: oddText(dice, 900), reason: oddText(dice, 900), message: oddValue(dice) }),
    );
  },
  'sent elsewhere': ({ response, truth }) => void response.writeHead(302, { location: truth.path }).end(),
  'the line cut': ({ response }) => void response.destroy(),
  'the line cut inside': ({ response, truth }) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '999999' });
    response.write(truth.body.slice(0, 40), () => response.destroy());
  },
};

function json({ response, truth }: Telling, body: unknown): void {
  tell(response, { ...truth, body: JSON.stringify(body) });
}

function raw({ response, truth }: Telling, body: string, type = 'application/json'): void {
  tell(response, { status: truth.status, headers: { ...truth.headers, 'content-type': type }, body });
}

function status({ response, truth, dice }: Telling): void {
  tell(response, {
    status: dice.pick([201, 400, 401, 403, 404, 408, 418, 429, 500, 503, 599]),
    headers: {
      ...truth.headers,
      'retry-after': dice.pick(['soon', '-5', '1', '99999999999']),
      'x-rate-limit-reset': dice.pick(['never', '0', '99999999999999']),
    },
    body: dice.pick([truth.body, '<html>', '', '{"errors":[{"message":null}]}']),
  });
}

function changed({ body }: Telling, act: (items: unknown[]) => unknown[]): unknown {
  const items = itemsIn(body);
  return items === null ? body : withItems(body, act(items));
}

/** One item made into something else; the others stay as they are. */
function oneItem(telling: Telling, act: (item: unknown) => unknown): unknown {
  return changed(telling, (items) => {
    if (items.length === 0) return items;
    const at = telling.dice.below(Math.min(items.length, 3));
    telling.spoil(idOf(items[at]));
    return items.map((item, n) => (n === at ? act(item) : item));
  });
}

function itemBroken(telling: Telling): unknown {
  return oneItem(telling, (item) => mutate(item, telling.dice));
}

function itemReplaced(telling: Telling): unknown {
  return oneItem(telling, () => oddValue(telling.dice));
}

function textOdd({ dice, ...telling }: Telling): unknown {
  return oneItem({ ...telling, dice }, (item) => {
    const copy: unknown = structuredClone(item);
    const inside = isRecord(copy) && isRecord(copy.data) ? copy.data : copy;
    if (!isRecord(inside)) return copy;
    const field = dice.pick(
      ['text', 'body', 'title', 'selftext', 'author', 'lang', 'subreddit'].filter((name) => name in inside),
    );
    if (field) inside[field] = `northwind ${oddText(dice)}`;
    return copy;
  });
}

const DATES = [
  '2099-01-01T00:00:00.000Z',
  '9999-12-31T23:59:59.999Z',
  '0001-01-01T00:00:00Z',
  '1970-01-01T00:00:00Z',
];
const SECONDS = [0, 4e9, 1e10, 253402300799, 253402300800, 8.64e12, 1e20, 1e300, 1.5];

function dateOdd(telling: Telling): unknown {
  return oneItem(telling, (item) => {
    const copy: unknown = structuredClone(item);
    const inside = isRecord(copy) && isRecord(copy.data) ? copy.data : copy;
    if (!isRecord(inside)) return copy;
    if ('created_at' in inside) inside.created_at = telling.dice.pick(DATES);
    if ('created_utc' in inside) inside.created_utc = telling.dice.pick(SECONDS);
    return copy;
  });
}

/** Whoever is broken takes the posts along; they are counted as unreadable. */
function personBroken(telling: Telling): unknown {
  const users = usersIn(telling.body);
  if (users === null || users.length === 0) return itemBroken(telling);
  const copy: unknown = structuredClone(telling.body);
  const people = usersIn(copy) ?? [];
  const at = telling.dice.below(people.length);
  const person = people[at];
  const id = isRecord(person) ? person.id : null;
  for (const item of itemsIn(copy) ?? []) {
    if (isRecord(item) && [item.author_id, item.sender_id].includes(id)) telling.spoil(idOf(item));
  }
  people[at] = telling.dice.chance() < 0.8 ? mutate(people[at], telling.dice) : oddValue(telling.dice);
  return copy;
}

/** Everything but the items themselves. Who wrote them is part of the frame on X, so all of them may be lost. */
function frameBroken(telling: Telling): unknown {
  const items = itemsIn(telling.body);
  if (items === null) return mutate(telling.body, telling.dice);
  if (usersIn(telling.body) !== null) for (const item of items) telling.spoil(idOf(item));
  const frame = mutate(withItems(telling.body, []), telling.dice);
  return itemsIn(frame)?.length === 0 ? withItems(frame, items) : frame;
}

function withNext(body: unknown, next: unknown): unknown {
  const copy: unknown = structuredClone(body);
  if (!isRecord(copy)) return copy;
  if (isRecord(copy.data)) copy.data.after = next;
  else copy.meta = { ...(isRecord(copy.meta) ? copy.meta : {}), next_token: next };
  return copy;
}

/** So many at once that no page of a platform holds them; each under an id of its own, older than all that is there. */
export function flooded(body: unknown, count: number): unknown {
  const [first] = itemsIn(body) ?? [];
  if (first === undefined) return body;
  const prefix = /^t\d_/.exec(idOf(first))?.[0] ?? '';
  const more = Array.from({ length: count }, (_, n) =>
    renamed(first, prefix ? `${prefix}0${n.toString(36)}z` : String(1_000_000_000_000_000 + n)),
  );
  return withItems(body, [...(itemsIn(body) ?? []), ...more]);
}
