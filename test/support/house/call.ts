export interface Answer<T = unknown> {
  status: number;
  body: T;
}

export interface Call {
  method?: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  body?: unknown;
  /** Who acts, told to the API in the header `x-twice-actor`. */
  by?: string;
  headers?: Record<string, string>;
}

/** One call to a server of ours; JSON goes in and comes out. Connections are not kept, so that servers can end. */
export async function call<T = unknown>(
  url: string,
  { method = 'GET', body, by, headers }: Call = {},
): Promise<Answer<T>> {
  const answer = await fetch(url, {
    method,
    headers: {
      connection: 'close',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(by === undefined ? {} : { 'x-twice-actor': encodeURIComponent(by) }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: answer.status, body: (await answer.json()) as T };
}

/** The body of a call that must go well. Throws with the refusal's own words. */
export async function ask<T>(url: string, order: Call = {}): Promise<T> {
  const { status, body } = await call<T>(url, order);
  if (status >= 400) throw new Error(`${order.method ?? 'GET'} ${url}: ${status} ${JSON.stringify(body)}`);
  return body;
}
