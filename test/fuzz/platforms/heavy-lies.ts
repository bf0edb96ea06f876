import type { ServerResponse } from 'node:http';
import { flooded, type Telling } from './lies.ts';
import { tell } from './lying-server.ts';

const FLOOD = 10_000;
const DRIP_EVERY_MS = 20;

/** Lies that cost seconds each: told now and then. */
export const HEAVY_WAYS: Record<string, (telling: Telling) => void> = {
  'ten thousand items': ({ response, truth, body }) =>
    tell(response, { ...truth, body: JSON.stringify(flooded(body, FLOOD)) }),
  'a slow trickle': ({ response, truth }) => drip(response, truth.body),
  'a body without an end': ({ response }) => pour(response),
  silence: () => {},
};

/** Byte by byte, so slowly that no silence is ever long. */
function drip(response: ServerResponse, body: string): void {
  response.writeHead(200, { 'content-type': 'application/json' });
  let at = 0;
  const timer = setInterval(() => response.write(body.charAt(at++ % body.length)), DRIP_EVERY_MS);
  response.once('close', () => clearInterval(timer));
}

function pour(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'application/json' });
  const bytes = Buffer.alloc(1024 * 1024, 'x');
  response.write('{"data":[{"text":"');
  const more = () => {
    while (!response.destroyed && response.write(bytes));
  };
  response.on('drain', more);
  more();
}
