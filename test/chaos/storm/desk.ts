import { Refused } from '../../bench/support/talk.ts';

/** A person's place at the page: asks and acts through the product's API, and presses again when the server is gone. */
export interface Desk {
  name: string;
  ask<T>(path: string): Promise<T>;
  tell<T>(path: string, body: unknown): Promise<T>;
}

const PATIENCE_MS = 20_000;

/** Throws `Refused` for what the API will not do, and the network's own error for a server that is gone. */
export function takeDesk(api: string, name: string): Desk {
  const call = async <T>(path: string, init: RequestInit = {}): Promise<T> => {
    const answer = await fetch(`${api}${path}`, { ...init, signal: AbortSignal.timeout(PATIENCE_MS) });
    const text = await answer.text();
    if (!answer.ok)
      throw new Refused(
        `${init.method ?? 'GET'} ${path.replaceAll(/[\da-f-]{36}/g, ':id')}`,
        answer.status,
        text,
      );
    return JSON.parse(text);
  };
  const headers = { 'content-type': 'application/json', 'x-twice-actor': name };
  return {
    name,
    ask: (path) => call(path),
    tell: (path, body) => call(path, { method: 'POST', headers, body: JSON.stringify(body) }),
  };
}

/** Why the API refused, or null when it was no refusal but a server that is gone. */
export function refusalCode(error: unknown): string | null {
  return error instanceof Refused && error.status < 500 ? (error.code ?? `${error.status}`) : null;
}
