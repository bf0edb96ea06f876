/** One process the supervisor starts. */
export interface ChildSpec {
  /** What log lines and people call it. */
  name: string;
  /** Absolute path of the script that Node runs. */
  script: string;
  env: Record<string, string | undefined>;
  /**
   * `service` lives until it is stopped and says through IPC when it is ready; `quiet-service` lives as long, and
   * nobody waits for it to say so; `task` runs once and must exit with 0 before the next stage starts.
   */
  kind: 'service' | 'quiet-service' | 'task';
}

/** What a service sends when it can be used; `url` is where people or machines reach it. */
export interface Announcement {
  ready: true;
  url?: string;
}

/**
 * Exit code of a child whose configuration cannot work (a taken port, a broken rules file), after it has said one
 * sentence on standard error. The number is `EX_CONFIG` of the BSD `sysexits.h`.
 */
export const EXIT_BAD_CONFIGURATION = 78;

export function isAnnouncement(message: unknown): message is Announcement {
  return typeof message === 'object' && message !== null && (message as { ready?: unknown }).ready === true;
}
