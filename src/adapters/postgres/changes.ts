import pg from 'pg';
import type { Change, Changes } from '../../ports/changes.ts';
import type { StepLog } from '../../ports/step.ts';

const CHANNEL = 'twice_changes';
const AGAIN_MS = 1_000;

/** Listens to what commits tell (a trigger on the audit log). A dropped connection is opened again; listeners then look anew. */
export function listenForChanges(url: string, log: StepLog): Changes {
  const listeners = new Set<(change: Change | null) => void>();
  const tell = (change: Change | null) => {
    for (const listener of listeners) listener(change);
  };
  let client: pg.Client | null = null;
  let closed = false;

  const open = async (): Promise<void> => {
    if (closed) return;
    const next = new pg.Client({ connectionString: url, application_name: 'twice changes', keepAlive: true });
    client = next;
    next.on('error', () => again(next));
    next.on('end', () => again(next));
    next.on('notification', (message) => tell(parse(message.payload)));
    try {
      await next.connect();
      await next.query(`listen ${CHANNEL}`);
      tell(null);
    } catch {
      again(next);
    }
  };
  const again = (dropped: pg.Client) => {
    if (closed || client !== dropped) return;
    client = null;
    dropped.end().catch(() => {});
    log.warn({}, 'not hearing of changes, listening again');
    setTimeout(() => void open(), AGAIN_MS).unref();
  };

  void open();
  return {
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async close() {
      closed = true;
      await client?.end().catch(() => {});
    },
  };
}

/** The payload is written by our own trigger; anything else means "look at everything". */
function parse(payload: string | undefined): Change | null {
  try {
    return JSON.parse(payload ?? '') as Change;
  } catch {
    return null;
  }
}
