import type { Config, Env } from '../config.ts';
import { freePort, portProblem } from './free-port.ts';
import { LaunchError } from './launch-error.ts';
import { waitUntil } from './pause.ts';

/** The children of a Twice that was killed a moment ago hold their ports for as long as they take to end. */
const PATIENCE_MS = 6_000;

/** Puts a true number where a variable asks for any free port, so that a child that is restarted keeps its address. */
export async function withFixedPorts(env: Env): Promise<Env> {
  const fixed: Env = { ...env };
  for (const name of ['PORT', 'SANDBOX_PORT']) {
    if (env[name]?.trim() === '0') fixed[name] = String(await freePort());
  }
  return fixed;
}

/** Throws `LaunchError` when a port Twice is about to listen on is taken or may not be used. */
export async function checkPorts(config: Config): Promise<void> {
  await checkPort('PORT', config.port);
  if (config.sandbox.needed) await checkPort('SANDBOX_PORT', config.sandbox.port);
}

async function checkPort(variable: string, port: number): Promise<void> {
  let problem: string | null = null;
  const settled = async () => {
    problem = await portProblem(port);
    return problem !== 'EADDRINUSE';
  };
  if (!(await waitUntil(settled, PATIENCE_MS))) {
    throw new LaunchError(
      `Port ${port} is taken by another program: end that one, or set ${variable} to another port (0 takes any free one).`,
    );
  }
  if (problem !== null) {
    throw new LaunchError(`Port ${port} cannot be used (${problem}): set ${variable} to another port.`);
  }
}
