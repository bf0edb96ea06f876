import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { memoryOf, totalOf } from './memory.ts';
import { stillRunning, treeOf } from './process-tree.ts';

const onLinux = existsSync('/proc/self/smaps_rollup') ? describe : describe.skip;
const PARENT = `require('node:child_process').spawn(process.execPath, ['-e', 'process.stdout.write("up"); process.stdin.resume()'], { stdio: 'inherit' })`;

onLinux('a tree of processes', () => {
  it('holds the process and its children, weighs them, and knows when they are gone', async () => {
    const parent = spawn(process.execPath, ['-e', PARENT], { stdio: ['pipe', 'pipe', 'inherit'] });
    await once(parent.stdout, 'data');
    const tree = treeOf(parent.pid ?? 0);
    expect(tree.map(({ parent: from }) => from)).toEqual([process.pid, parent.pid]);
    expect(stillRunning(tree)).toHaveLength(2);

    const { processes, pssMb, rssMb } = totalOf(memoryOf(tree) ?? []);
    expect(processes).toBe(2);
    expect(pssMb).toBeGreaterThan(5);
    expect(rssMb).toBeGreaterThanOrEqual(pssMb);

    parent.stdin.end();
    await once(parent, 'exit');
    expect(stillRunning(tree)).toEqual([]);
    expect(memoryOf(tree)).toBeNull();
  });

  it('of a process that is none is empty', () => {
    expect(treeOf(2 ** 30)).toEqual([]);
  });
});
