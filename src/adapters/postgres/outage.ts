import { codeOf } from './connection.ts';

/**
 * SQLSTATE classes that speak of the server: connection (08), a transaction it undid (40), its resources (53), what an
 * operator did (57), its system (58). https://www.postgresql.org/docs/current/errcodes-appendix.html
 */
const OF_THE_SERVER = /^(08|40|53|57|58)[0-9A-Z]{3}$/;
const LOCK_NOT_AVAILABLE = '55P03';
/** A database that was told to take no connections. */
const NOT_ACCEPTING = '55000';
const IDLE_TOO_LONG = '25P03';
const OF_THE_NETWORK =
  /^(ECONNREFUSED|ECONNRESET|ECONNABORTED|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN|EMFILE|ENFILE)$/;

/** What `pg`, its pool and Kysely say without a code when a connection is lost, late, or closed by us. */
const SAID =
  /connection terminated|timeout exceeded when trying to connect|not queryable|pool after calling end|connection (was )?closed|driver has already been destroyed|server closed the connection/i;

/** Whether an error speaks of the database itself and not of the row that was worked. */
export function isOutage(error: unknown): boolean {
  const code = codeOf(error);
  if (typeof code === 'string' && code !== '')
    return (
      OF_THE_SERVER.test(code) ||
      OF_THE_NETWORK.test(code) ||
      code === LOCK_NOT_AVAILABLE ||
      code === NOT_ACCEPTING ||
      code === IDLE_TOO_LONG
    );
  return error instanceof Error && SAID.test(error.message);
}
