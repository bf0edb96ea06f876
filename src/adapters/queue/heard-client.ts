import pg from 'pg';

/**
 * A connection whose loss never ends the process. BullMQ's pool hears its idle connections only; one that is lost while
 * it works fails its query, and an 'error' that nobody hears would end everything.
 */
export class HeardClient extends pg.Client {
  constructor(config?: string | pg.ClientConfig) {
    super(config);
    this.on('error', () => {});
  }
}
