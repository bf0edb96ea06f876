import { afterEach } from '@jest/globals';
import { type RunningSandbox, type SandboxOptions, startSandbox } from '../../../fixtures/sandbox/start.ts';
import { HandClock } from './hand-clock.ts';

export interface Opened extends RunningSandbox {
  clock: HandClock;
  /** Sends an order to the sandbox's own doors and gives back its answer. */
  order(
    method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
    path: string,
    body?: unknown,
  ): Promise<{ status: number; body: unknown }>;
  /** A customer posts; gives back the id. */
  post(order: Record<string, unknown>): Promise<string>;
}

const open: RunningSandbox[] = [];

/** A sandbox without scripted customers, on a clock turned by hand; closed after the test. */
export async function openSandbox(options: SandboxOptions = {}): Promise<Opened> {
  const clock = options.clock instanceof HandClock ? options.clock : new HandClock();
  const sandbox = await startSandbox({ speed: 0, castFolder: null, ...options, clock });
  open.push(sandbox);
  const order: Opened['order'] = async (method, path, body) => {
    // Not kept open: a test may start another sandbox on the same port.
    const headers = {
      connection: 'close',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    };
    const sent = body === undefined ? {} : { body: JSON.stringify(body) };
    const answer = await fetch(`${sandbox.url}${path}`, { method, headers, ...sent });
    return { status: answer.status, body: await answer.json() };
  };
  const post = async (given: Record<string, unknown>) => {
    const { status, body } = await order('POST', '/posts', { platform: 'x', author: 'ada', ...given });
    if (status !== 201) throw new Error(`the post was not taken: ${JSON.stringify(body)}`);
    return (body as { id: string }).id;
  };
  return { ...sandbox, clock, order, post };
}

afterEach(async () => {
  for (const sandbox of open.splice(0)) await sandbox.stop();
});
