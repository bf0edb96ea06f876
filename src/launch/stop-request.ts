/** What the person asked for: `stop` comes with the first Ctrl-C, `hurry` with the second. */
export interface StopRequest {
  stop: Promise<void>;
  hurry: Promise<void>;
}

/** npm passes on the very Ctrl-C the terminal has already sent to us: two within this time are one. */
const SAME_PRESS_MS = 500;

/** Listens for Ctrl-C, SIGTERM and the closing of the terminal. */
export function listenForStop(): StopRequest {
  const stop = Promise.withResolvers<void>();
  const hurry = Promise.withResolvers<void>();
  let first: number | null = null;
  const heard = () => {
    if (first === null) {
      first = Date.now();
      stop.resolve();
    } else if (Date.now() - first > SAME_PRESS_MS) {
      hurry.resolve();
    }
  };
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, heard);
  return { stop: stop.promise, hurry: hurry.promise };
}
