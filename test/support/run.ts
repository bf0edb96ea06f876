import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DOOR, FOLDER, openDatabaseDoor } from './database-door.ts';
import { ownedPrefix, removeLeftBehind } from './left-behind.ts';

const KIND = 'twice-run';

export interface Run {
  close(): Promise<void>;
}

/** Begins what all houses of one run share: the PostgreSQL they ask for at the door, and a folder that goes with the run. */
export async function beginRun(): Promise<Run> {
  removeLeftBehind(tmpdir(), KIND);
  const folder = mkdtempSync(join(tmpdir(), ownedPrefix(KIND)));
  const door = await openDatabaseDoor();
  process.env[DOOR] = door.address;
  process.env[FOLDER] = folder;
  return {
    async close() {
      await door.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The run's own data folder: what is prepared once, such as the encoder, is there for every house after the first. */
export function runFolder(): string {
  const folder = process.env[FOLDER];
  if (!folder) throw new Error('no run was begun: jest.config.js must name test/support/global-setup.js');
  return folder;
}
