import { isRecord } from '../support/mutate.ts';

/** One route as the OpenAPI document describes it. */
export interface Operation {
  method: string;
  /** With `{id}` where an id stands. */
  path: string;
  /** Names of what may stand in the query. */
  query: string[];
  /** A body the document would take, or undefined where none is asked for. */
  body: unknown;
}

/** Every route of the document, so that a new one is tried without anybody thinking of it. */
export function operationsIn(document: unknown): Operation[] {
  const paths = at(document, 'paths');
  if (!isRecord(paths)) throw new Error('the OpenAPI document names no paths');
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(isRecord(methods) ? methods : {}).map(([method, told]) => ({
      method: method.toUpperCase(),
      path,
      query: listOf(at(told, 'parameters')).flatMap((one) =>
        at(one, 'in') === 'query' ? [String(at(one, 'name'))] : [],
      ),
      body: exampleOf(at(told, 'requestBody', 'content', 'application/json', 'schema')),
    })),
  );
}

/** A value that fits a JSON schema of the kinds our document uses; undefined of none. */
export function exampleOf(schema: unknown): unknown {
  if (!isRecord(schema)) return undefined;
  if ('const' in schema) return schema.const;
  if ('default' in schema) return schema.default;
  const [choice] = [
    ...listOf(schema.enum),
    ...[...listOf(schema.anyOf), ...listOf(schema.oneOf)].map(exampleOf),
  ];
  if (choice !== undefined) return choice;
  switch (schema.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(isRecord(schema.properties) ? schema.properties : {}).map(([key, inside]) => [
          key,
          exampleOf(inside),
        ]),
      );
    case 'array':
      return [exampleOf(schema.items)];
    case 'integer':
    case 'number':
      return 1;
    case 'boolean':
      return true;
    default:
      return 'northwind';
  }
}

function at(value: unknown, ...keys: string[]): unknown {
  return keys.reduce((inside, key) => (isRecord(inside) ? inside[key] : undefined), value);
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}
