import type { Change } from '../../ports/changes.ts';
import type { Api } from '../api.ts';
import { ChangeEvent } from '../contract/index.ts';
import type { Routes } from './route.ts';

const PING_MS = 15_000;
/** Changes about the same thing within this time are told once. */
const GATHER_MS = 150;
const EVERYTHING = ChangeEvent.shape.about.options;

/** Server-Sent Events: a line whenever something changed, so that pages ask again for what they show. */
export function eventRoutes(routes: Routes, { changes }: Api): void {
  routes.get('/events', { schema: { tags: ['events'], hide: true } }, (request, reply) => {
    reply.hijack();
    reply.raw.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      connection: 'keep-alive',
      'x-accel-buffering': 'no',
    });
    reply.raw.write('retry: 2000\n: listening\n\n');
    const gather = gatherer((event) => reply.raw.write(`data: ${JSON.stringify(event)}\n\n`));
    const stop = changes.listen(gather.add);
    const ping = setInterval(() => reply.raw.write(': ping\n\n'), PING_MS);
    request.raw.on('close', () => {
      clearInterval(ping);
      gather.end();
      stop();
    });
  });
}

/** Gathers changes for a moment: a burst of a thousand mentions is one line, not a thousand. */
function gatherer(tell: (event: ChangeEvent) => void) {
  const waiting = new Map<ChangeEvent['about'], Set<string | null>>();
  let timer: NodeJS.Timeout | null = null;
  const flush = () => {
    timer = null;
    for (const [about, ids] of waiting) {
      if (ids.size > 3 || ids.has(null)) tell({ about, id: null });
      else for (const id of ids) tell({ about, id });
    }
    waiting.clear();
  };
  const note = (about: ChangeEvent['about'], id: string | null) => {
    const ids = waiting.get(about) ?? new Set();
    waiting.set(about, ids.add(id));
  };
  return {
    add(change: Change | null) {
      if (change === null) for (const about of EVERYTHING) note(about, null);
      else if (change.about !== 'brand') note(change.about, change.id);
      timer ??= setTimeout(flush, GATHER_MS);
    },
    end() {
      if (timer) clearTimeout(timer);
    },
  };
}
