/** An answer that is not the hoped-for one, with what the server said. */
export class Refused extends Error {
  override name = 'Refused';
  readonly status: number;
  readonly code: string | null;

  constructor(what: string, status: number, body: string) {
    super(`${what} answered ${status}: ${body.slice(0, 300)}`);
    this.status = status;
    this.code = codeIn(body);
  }
}

/** JSON from a GET, taken to be what the caller names. Throws `Refused`. */
export async function ask<T>(url: string): Promise<T> {
  return answerOf<T>('GET', url, await fetch(url));
}

/** JSON from a POST of JSON, in a person's name. Throws `Refused`. */
export async function tell<T>(url: string, body: unknown): Promise<T> {
  const headers = { 'content-type': 'application/json', 'x-twice-actor': 'Bench' };
  return answerOf<T>('POST', url, await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) }));
}

async function answerOf<T>(method: string, url: string, answer: Response): Promise<T> {
  const text = await answer.text();
  if (!answer.ok) throw new Refused(`${method} ${url}`, answer.status, text);
  return JSON.parse(text);
}

function codeIn(body: string): string | null {
  return /"code":"([\w-]+)"/.exec(body)?.[1] ?? null;
}
