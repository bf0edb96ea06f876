import type { ColumnType, JSONColumnType } from 'kysely';

/** A JSON column: read as its type, written as text. */
export type Json<T extends object> = JSONColumnType<T, string, string>;

/** Counters come as text from the driver, so that large ones lose nothing. */
export type Count = ColumnType<string, number | undefined, number>;
