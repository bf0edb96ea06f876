import { ensureBrand } from '../../src/adapters/postgres/brands.ts';
import { type Connection, connect } from '../../src/adapters/postgres/connection.ts';
import { postgresDatabase } from '../../src/adapters/postgres/database.ts';
import type { Database } from '../../src/ports/stores/index.ts';
import { houseDatabase } from './house/database.ts';

/** The stores of a house in which nobody works: all tables, and no row but the brands. */
export interface Stores {
  connection: Connection;
  db: Database;
  close(): Promise<void>;
}

/** Opens them on a database of their own, for these brands, each signed by Mei. */
export async function openStores(brands: readonly string[] = ['northwind']): Promise<Stores> {
  const room = await houseDatabase();
  const connection = connect(room.url, { max: 6, onDrop: () => {} });
  for (const id of brands)
    await ensureBrand(connection.db, {
      id,
      name: id,
      timeZone: 'Europe/Lisbon',
      signers: ['Mei'],
      accounts: {},
    });
  return {
    connection,
    db: postgresDatabase(connection),
    async close() {
      await connection.close();
      await room.drop();
    },
  };
}
