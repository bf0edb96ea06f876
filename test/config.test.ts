import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { inspect } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import { ConfigError, type Env, environment, readConfig } from '../src/config.ts';

const X = { X_API_KEY: 'k1', X_API_SECRET: 'k2', X_ACCESS_TOKEN: 'k3', X_ACCESS_SECRET: 'k4' };
const REDDIT = {
  REDDIT_CLIENT_ID: 'r1',
  REDDIT_CLIENT_SECRET: 'r2',
  REDDIT_USERNAME: 'brand',
  REDDIT_PASSWORD: 'r4',
};

function problemsOf(env: Env): readonly string[] {
  try {
    readConfig(env);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
}

describe('the configuration', () => {
  it('works with nothing set: everything in the sandbox, nothing real', () => {
    const config = readConfig({});
    expect(config).toMatchObject({
      port: 4800,
      dataDir: resolve('.data'),
      databaseUrl: null,
      redisUrl: null,
      sendToRealPlatforms: false,
      sandbox: { needed: true, port: 4801, speed: 1, origin: 'http://127.0.0.1:4801' },
    });
    expect(config.x).toMatchObject({
      target: 'sandbox',
      apiUrl: 'http://127.0.0.1:4801',
      timelineDelayMs: 3000,
      pollSeconds: 3,
    });
    expect(config.x.credentials.accessSecret).toBe('sandbox-token-secret');
    expect(config.reddit).toMatchObject({ target: 'sandbox', apiUrl: 'http://127.0.0.1:4801/reddit' });
    expect(config.reddit.credentials.username).toBe('NorthwindAir');
  });

  it('takes an empty value for none, as in a copied .env.example', () => {
    expect(readConfig({ PORT: '', X_API_KEY: ' ', DATABASE_URL: '' }).port).toBe(4800);
  });

  it('goes to the platforms themselves with all credentials, and then needs no sandbox', () => {
    const config = readConfig({ ...X, ...REDDIT });
    expect(config.x).toMatchObject({
      target: 'real',
      apiUrl: 'https://api.x.com',
      webUrl: 'https://x.com',
      timelineDelayMs: 15_000,
      pollSeconds: 15,
    });
    expect(config.reddit).toMatchObject({ target: 'real', apiUrl: null, webUrl: 'https://www.reddit.com' });
    expect(config.reddit.userAgent).toContain('brand');
    expect(config.sandbox.needed).toBe(false);
  });

  it('uses the sandbox for the one platform that has no credentials', () => {
    expect(readConfig(X)).toMatchObject({
      sandbox: { needed: true },
      x: { target: 'real' },
      reddit: { target: 'sandbox' },
    });
  });

  it('points the client at another server, with its credentials or those of the sandbox', () => {
    const url = { X_API_URL: 'http://127.0.0.1:9000/' };
    expect(readConfig(url).x).toMatchObject({ target: 'other', apiUrl: 'http://127.0.0.1:9000' });
    expect(readConfig(url).x.credentials.apiKey).toBe('sandbox-key');
    expect(readConfig({ ...url, ...X }).x.credentials.apiKey).toBe('k1');
  });

  it('knows a platform itself when it is named by hand, so that sending stays off', () => {
    expect(readConfig({ ...X, X_API_URL: 'https://api.twitter.com' }).x.target).toBe('real');
    expect(problemsOf({ X_API_URL: 'https://api.x.com' })).toEqual([
      expect.stringContaining('X_API_URL names X itself'),
    ]);
  });

  it('refuses half of the credentials and names the rest', () => {
    expect(problemsOf({ X_API_KEY: 'k1', X_ACCESS_TOKEN: 'k3' })).toEqual([
      'X needs X_API_SECRET, X_ACCESS_SECRET as well, because X_API_KEY, X_ACCESS_TOKEN is set: set all of them or none.',
    ]);
  });

  it.each([
    ['PORT', '70000'],
    ['PORT', 'http'],
    ['PORT', '-1'],
    ['DATABASE_URL', 'mysql://127.0.0.1'],
    ['REDIS_URL', '127.0.0.1:6379'],
    ['SANDBOX_SPEED', '-1'],
    ['X_ACCESS', 'pro'],
    ['X_API_URL', 'api.x.com'],
    ['X_TIMELINE_DELAY_MS', '-5'],
    ['POLL_SECONDS', 'often'],
    ['SEND_TO_REAL_PLATFORMS', 'yes'],
    ['MONTHLY_BUDGET_USD', '-1'],
    ['LOG_LEVEL', 'loud'],
    ['WORKER_CONCURRENCY', '1.5'],
  ])('refuses %s=%s in one sentence', (name, value) => {
    const problems = problemsOf({ [name]: value });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(new RegExp(`^${name} must .+\\.$`));
  });

  it('tells all problems at once, a misspelt name among them', () => {
    const problems = problemsOf({ PORT: 'x', LOG_LEVEL: 'y', REDDIT_USER: 'z' });
    expect(problems.map((text) => text.split(' ')[0])).toEqual(['PORT', 'LOG_LEVEL', 'REDDIT_USER']);
  });

  it('refuses one port for two servers, unless each may take a free one', () => {
    expect(problemsOf({ PORT: '4801' })).toEqual([expect.stringContaining('PORT and SANDBOX_PORT')]);
    expect(problemsOf({ PORT: '0', SANDBOX_PORT: '0' })).toEqual([]);
  });

  it('never repeats a value, and never shows a secret when it is printed', () => {
    const secret = 'tell-nobody';
    expect(problemsOf({ DATABASE_URL: secret, X_API_SECRET: secret }).join()).not.toContain(secret);
    const config = readConfig({
      ...X,
      X_API_SECRET: secret,
      DATABASE_URL: `postgres://u:${secret}@h/d`,
      REDIS_URL: `redis://:${secret}@h`,
    });
    for (const shown of [JSON.stringify(config), inspect(config, { depth: 9 }), JSON.stringify(config.x)]) {
      expect(shown).not.toContain(secret);
    }
    expect(inspect(config.x.credentials)).not.toContain(secret);
    expect(config.x.credentials.apiSecret).toBe(secret);
  });
});

describe('the environment', () => {
  it('lies over the .env file', () => {
    const folder = mkdtempSync(join(tmpdir(), 'twice-env-'));
    const file = join(folder, '.env');
    writeFileSync(file, '# a comment\nPORT=1111\nLOG_LEVEL="debug"\n');
    expect(environment({ PORT: '2222' }, file)).toEqual({ PORT: '2222', LOG_LEVEL: 'debug' });
    expect(() => environment({}, folder)).toThrow(ConfigError);
    rmSync(folder, { recursive: true });
    expect(environment({ PORT: '2222' }, file)).toEqual({ PORT: '2222' });
  });
});
