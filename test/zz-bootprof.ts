import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { openStormHouse } from './chaos/house/house.ts';

const laters: (() => unknown)[] = [];
const house = await openStormHouse(
  {
    minutes: 1,
    seed: 1,
    queue: (process.argv[2] ?? 'postgres') as 'postgres',
    customers: 10,
    threads: 10,
  } as never,
  (f: () => unknown) => laters.push(f) as never,
);
for (const w of house.workers) await w.stop();
await pause(1500);
const spec = house.server as unknown as Record<string, unknown>;
void spec;
const env = (globalThis as unknown as { STORM_ENV: Record<string, string> }).STORM_ENV;

import { readFileSync } from 'node:fs';

const cpuOf = (pid: number) => {
  const t = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const f = t.slice(t.lastIndexOf(')') + 2).split(' ');
  return (Number(f[11]) + Number(f[12])) * 10;
};
for (const script of process.argv.slice(4))
  for (let round = 0; round < 4; round++) {
    const t0 = performance.now();
    const child = spawn(process.execPath, [...script.split(' ')], {
      env: { ...env, LOG_LEVEL: 'warn' },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    const { pid } = child;
    if (pid === undefined) throw new Error();
    child.on('message', (m) =>
      console.log(script, 'ready', Math.round(performance.now() - t0), 'cpu', cpuOf(pid)),
    );
    await pause(Number(process.argv[3] ?? 5000));
    console.log(script, 'after pause cpu', cpuOf(pid));
    child.kill('SIGKILL');
    await once(child, 'exit');
  }
for (const f of laters.reverse()) await f();
