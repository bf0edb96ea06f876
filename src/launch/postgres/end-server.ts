import { waitUntil } from '../pause.ts';
import { isRunning, signal } from '../processes.ts';

/** How a server is ended. `fast` closes connections and writes everything out, `now` leaves that to the next start. */
export type Ending = 'fast' | 'now';

/**
 * Ends a server by its process id and returns within some ten seconds whatever it does. Nothing is lost by the
 * harder signals: PostgreSQL recovers from its log.
 */
export async function endServer(pid: number, ending: Ending): Promise<void> {
  const gone = () => !isRunning(pid);
  const steps: [NodeJS.Signals, number][] = [
    ['SIGQUIT', 1_500],
    ['SIGKILL', 500],
  ];
  if (ending === 'fast') steps.unshift(['SIGINT', 8_000]);
  for (const [name, patienceMs] of steps) {
    if (gone()) return;
    signal(pid, name);
    if (await waitUntil(gone, patienceMs)) return;
  }
}
