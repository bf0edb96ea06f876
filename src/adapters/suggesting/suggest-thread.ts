import { parentPort } from 'node:worker_threads';
import type { SuggestOrder } from '../../domain/watch/suggest/order.ts';
import { suggest } from '../../domain/watch/suggest/suggest.ts';

parentPort?.once('message', (order: SuggestOrder) => {
  parentPort?.postMessage(suggest(order));
});
