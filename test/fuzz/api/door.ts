import { post, waiting } from '../../support/house/desk.ts';
import type { House } from '../../support/house.ts';
import { type Dice, diceOf } from '../support/dice.ts';
import { Tally } from '../support/tally.ts';
import { judge } from './judge.ts';
import { type Operation, operationsIn } from './operations.ts';
import { type OddRequest, oddRequest } from './requests.ts';
import { send, sendBytes } from './send.ts';

/** So many at once: a person's browser and some programs. */
const AT_ONCE = 6;

/** What is no request of any route: broken lines, endless headers, addresses that cannot be read. */
const NO_REQUESTS = [
  'POST /api/sending HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\nContent-Length: 1\r\n\r\n{"stopped":true}',
  'hello\r\n\r\n',
  'GET / HTTP/9.9\r\n\r\n',
  `GET /api/drafts HTTP/1.1\r\nHost: 127.0.0.1\r\nX: ${'y'.repeat(70_000)}\r\n\r\n`,
  'GET /api/drafts HTTP/1.1\r\nHost: 127.0.0.1\r\nHost: other\r\nConnection: close\r\n\r\n',
  'GET /api/drafts HTTP/1.1\r\nConnection: close\r\n\r\n',
  'GET /api/drafts/\x00 HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n',
  'POST /api/sending HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: -1\r\n\r\n',
  'POST /api/sending HTTP/1.1\r\nHost: 127.0.0.1\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\nZZ\r\n',
  'GET /api/%ZZ HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n',
];

/** Throws bad requests at every route of the running house. */
export async function fuzzApi(house: House, inputs: number, seed: number): Promise<Tally> {
  const tally = new Tally('HTTP API');
  const dice = diceOf(seed);
  const operations = operationsIn(await house.api('/openapi.json'));
  const known = await populate(house);
  const queue = requestsFor(operations, known, inputs, dice);
  const worker = async () => {
    for (let next = queue.pop(); next; next = queue.pop()) await throwOne(house, next, tally);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  for (const bytes of NO_REQUESTS) {
    tally.note(judge(await sendBytes(house.running.url, bytes), JSON.stringify(bytes.slice(0, 80)), 'GET'));
  }
  await stillWell(house, tally);
  return tally;
}

/** Every route gets its share; what is left over goes to any. */
function requestsFor(operations: readonly Operation[], known: string[], inputs: number, dice: Dice) {
  return Array.from({ length: Math.max(inputs, operations.length) }, (_, n): OddRequest => {
    const operation = operations[n] ?? dice.pick(operations);
    return oddRequest(operation, known, dice);
  });
}

async function throwOne(house: House, request: OddRequest, tally: Tally): Promise<void> {
  const answer = await send(house.running.url, request);
  const what = `${request.method} ${request.target.slice(0, 120)} ${JSON.stringify(request.headers).slice(0, 120)} ${(request.body ?? '').slice(0, 160)}`;
  tally.note(judge(answer, what, request.method));
}

/** Something of every kind, so that requests also reach what is behind the checks. */
async function populate(house: House): Promise<string[]> {
  for (const author of ['dana', 'omar', 'li']) await post(house, { author });
  await house.walk();
  const drafts = await waiting(house);
  const { mentions } = await house.api<{ mentions: { id: string }[] }>('/mentions');
  const topic = { question: 'topic', answer: 'outage' };
  const { labelId } = await house.api<{ labelId: string }>(`/mentions/${mentions[0]?.id}/labels`, {
    method: 'POST',
    by: 'Mei',
    body: topic,
  });
  const { sets } = await house.api<{ sets: { id: string }[] }>('/keyword-sets');
  return [
    labelId,
    ...drafts.flatMap(({ id, caseId }) => [id, caseId]),
    ...[...mentions, ...sets].map(({ id }) => id),
  ];
}

async function stillWell(house: House, tally: Tally): Promise<void> {
  const failed = house.warnings.filter(({ msg }) => msg === 'a request failed');
  for (const { reason } of failed) tally.note({ broken: `a request failed inside: ${String(reason)}` });
  const { status } = await house.tryApi('/health');
  if (status !== 200) tally.note({ broken: `the house is not well afterwards: health answers ${status}` });
}
