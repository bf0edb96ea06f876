import type { Variables } from './variables.ts';

/**
 * Where a platform's client talks to: `sandbox` our own practice server, `real` the platform itself,
 * `other` a server the operator named that speaks the same wire format.
 */
export type Target = 'sandbox' | 'other' | 'real';

export interface PlatformAccess<Credentials> {
  target: Target;
  /** Origin of the API without a closing slash, or null where the client knows the platform's own hosts. */
  apiUrl: string | null;
  /** Start of the addresses people open in a browser, without a closing slash. */
  webUrl: string;
  credentials: Credentials;
}

export interface XCredentials {
  apiKey: string;
  apiSecret: string;
  accessToken: string;
  accessSecret: string;
}

export interface RedditCredentials {
  clientId: string;
  clientSecret: string;
  username: string;
  password: string;
}

/** The sandbox's account; these are public on purpose and open nothing else. */
const SANDBOX_X: XCredentials = {
  apiKey: 'sandbox-key',
  apiSecret: 'sandbox-secret',
  accessToken: 'sandbox-token',
  accessSecret: 'sandbox-token-secret',
};

const SANDBOX_REDDIT: RedditCredentials = {
  clientId: 'sandbox-client',
  clientSecret: 'sandbox-client-secret',
  username: 'NorthwindAir',
  password: 'sandbox-password',
};

interface Recipe<Credentials> {
  name: string;
  /** Host, with all below it, that is the platform itself even when it is named by hand. */
  realHosts: RegExp;
  urlVariable: keyof Variables;
  variables: Record<keyof Credentials, keyof Variables>;
  sandbox: { url: string; credentials: Credentials };
  real: { apiUrl: string | null; webUrl: string };
}

export function xAccess(values: Variables, origin: string, problems: string[]): PlatformAccess<XCredentials> {
  return choose(values, problems, {
    name: 'X',
    realHosts: /(^|\.)(x|twitter)\.com$/,
    urlVariable: 'X_API_URL',
    variables: {
      apiKey: 'X_API_KEY',
      apiSecret: 'X_API_SECRET',
      accessToken: 'X_ACCESS_TOKEN',
      accessSecret: 'X_ACCESS_SECRET',
    },
    sandbox: { url: origin, credentials: SANDBOX_X },
    real: { apiUrl: 'https://api.x.com', webUrl: 'https://x.com' },
  });
}

export function redditAccess(
  values: Variables,
  origin: string,
  problems: string[],
): PlatformAccess<RedditCredentials> {
  return choose(values, problems, {
    name: 'Reddit',
    realHosts: /(^|\.)reddit\.com$/,
    urlVariable: 'REDDIT_API_URL',
    variables: {
      clientId: 'REDDIT_CLIENT_ID',
      clientSecret: 'REDDIT_CLIENT_SECRET',
      username: 'REDDIT_USERNAME',
      password: 'REDDIT_PASSWORD',
    },
    sandbox: { url: `${origin}/reddit`, credentials: SANDBOX_REDDIT },
    // Reddit's API lives on two hosts, one for tokens and one for the rest, and its client knows both.
    real: { apiUrl: null, webUrl: 'https://www.reddit.com' },
  });
}

/** No credentials and no address: the sandbox. Half of the credentials: a problem, never a guess. */
function choose<C extends object>(
  values: Variables,
  problems: string[],
  recipe: Recipe<C>,
): PlatformAccess<C> {
  const own = ownCredentials(values, problems, recipe);
  const url = values[recipe.urlVariable] as string | undefined;
  const namedReal = url !== undefined && recipe.realHosts.test(new URL(url).hostname);
  if (namedReal && own === null) {
    const names = Object.values<keyof Variables>(recipe.variables).join(', ');
    problems.push(`${recipe.urlVariable} names ${recipe.name} itself, so set ${names} too, or remove it.`);
  }
  const practice = recipe.sandbox;
  const credentials = own ?? { ...practice.credentials };
  if (url !== undefined && !namedReal) {
    return { target: 'other', apiUrl: url, webUrl: url, credentials };
  }
  if (own !== null) return { target: 'real', ...recipe.real, credentials: own };
  return { target: 'sandbox', apiUrl: practice.url, webUrl: practice.url, credentials };
}

function ownCredentials<C extends object>(
  values: Variables,
  problems: string[],
  recipe: Recipe<C>,
): C | null {
  const pairs = Object.entries<keyof Variables>(recipe.variables);
  const given = pairs.filter(([, name]) => values[name] !== undefined).map(([, name]) => name);
  const missing = pairs.filter(([, name]) => values[name] === undefined).map(([, name]) => name);
  if (given.length === 0) return null;
  if (missing.length > 0) {
    problems.push(
      `${recipe.name} needs ${missing.join(', ')} as well, because ${given.join(', ')} is set: set all of them or none.`,
    );
  }
  return Object.fromEntries(pairs.map(([key, name]) => [key, values[name]])) as C;
}
