import { z } from 'zod';

/** The environment as it is handed in: the process's own, with `.env` beneath it. */
export type Env = Record<string, string | undefined>;

const text = z.string().trim().min(1);

const port = z.coerce
  .number({ error: 'must be a port number from 0 to 65535 (0 takes any free port)' })
  .int('must be a whole number')
  .min(0, 'must be from 0 to 65535')
  .max(65_535, 'must be from 0 to 65535');

const positive = z.coerce.number({ error: 'must be a number' }).positive('must be above 0').finite();

const serverUrl = text
  .refine((value) => /^https?:\/\/[^\s/]+/.test(value) && URL.canParse(value), {
    error: 'must be an address such as http://127.0.0.1:4801',
  })
  .transform((value) => value.replace(/\/+$/, ''));

function urlOf(schemes: string[], example: string) {
  return text.refine((value) => URL.canParse(value) && schemes.includes(new URL(value).protocol), {
    error: `must be an address such as ${example}`,
  });
}

/** Every variable Twice knows, with its check and its default. An empty value counts as not given. */
export const variables = z.object({
  PORT: port.default(4800),
  DATA_DIR: text.default('.data'),
  DATABASE_URL: urlOf(['postgres:', 'postgresql:'], 'postgres://user:password@host:5432/twice').optional(),
  REDIS_URL: urlOf(['redis:', 'rediss:'], 'redis://127.0.0.1:6379').optional(),
  RULES_DIR: text.default('rules'),
  SANDBOX_PORT: port.default(4801),
  /** 0: its scripted customers stay away. */
  SANDBOX_SPEED: z.coerce
    .number({ error: 'must be a number' })
    .min(0, 'must be 0 or more')
    .finite()
    .default(1),
  X_ACCESS: z
    .enum(['self-serve', 'enterprise'], { error: 'must be self-serve or enterprise' })
    .default('self-serve'),
  X_API_URL: serverUrl.optional(),
  X_API_KEY: text.optional(),
  X_API_SECRET: text.optional(),
  X_ACCESS_TOKEN: text.optional(),
  X_ACCESS_SECRET: text.optional(),
  X_TIMELINE_DELAY_MS: z.coerce
    .number({ error: 'must be a number of milliseconds' })
    .int('must be a whole number of milliseconds')
    .min(0, 'must not be negative')
    .optional(),
  REDDIT_API_URL: serverUrl.optional(),
  REDDIT_CLIENT_ID: text.optional(),
  REDDIT_CLIENT_SECRET: text.optional(),
  REDDIT_USERNAME: text.optional(),
  REDDIT_PASSWORD: text.optional(),
  REDDIT_USER_AGENT: text.optional(),
  POLL_SECONDS: positive.max(3_600, 'must be at most 3600 seconds').optional(),
  SEND_TO_REAL_PLATFORMS: z.enum(['off', 'on'], { error: 'must be off or on' }).default('off'),
  MONTHLY_BUDGET_USD: z.coerce
    .number({ error: 'must be an amount in US dollars, such as 50' })
    .min(0, 'must not be negative')
    .finite()
    .optional(),
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error', 'silent'], {
      error: 'must be debug, info, warn, error or silent',
    })
    .default('info'),
  WORKER_CONCURRENCY: z.coerce
    .number({ error: 'must be a whole number from 1 to 100' })
    .int('must be a whole number from 1 to 100')
    .min(1, 'must be from 1 to 100')
    .max(100, 'must be from 1 to 100')
    .default(5),
});

export type Variables = z.output<typeof variables>;
export type LogLevel = Variables['LOG_LEVEL'];

/** Families whose every name is ours, so that a misspelt one is told instead of ignored. */
const OUR_NAMES = /^(X_API_|X_ACCESS_|X_TIMELINE_|REDDIT_)/;

/** Checks the environment. Answers with the values, or with one sentence for each problem; no value is ever repeated. */
export function checkVariables(env: Env): { values: Variables } | { problems: string[] } {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()));
  const problems = Object.keys(given)
    .filter((name) => OUR_NAMES.test(name) && !(name in variables.shape))
    .map((name) => `${name} is not a variable Twice knows; .env.example lists them all.`);
  const parsed = variables.safeParse(given);
  if (parsed.success && problems.length === 0) return { values: parsed.data };
  const broken = parsed.error?.issues.map((issue) => `${issue.path.join('.')} ${issue.message}.`) ?? [];
  return { problems: [...broken, ...problems] };
}
