import type { Platform } from '../domain/mention.ts';
import type { Changes } from '../ports/changes.ts';
import type { Nudges } from '../ports/queue.ts';
import type { Deps } from '../ports/step.ts';

/** What the routes may use. */
export interface Api {
  deps: Deps;
  nudges: Nudges;
  queueBackend: 'postgres' | 'redis';
  changes: Changes;
  /** Milliseconds of a round trip to the database, or null when it does not answer. */
  pingDatabase(): Promise<number | null>;
  /** Platforms that are the practice ground, not the real thing. */
  sandboxed: ReadonlySet<Platform>;
  /** Address of the sandbox, or null. */
  sandboxUrl: string | null;
  /** Folder of the built page, or null to serve the API only. */
  pageFolder: string | null;
}
