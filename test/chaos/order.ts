import { parseArgs } from 'node:util';
import { z } from 'zod';

const QUEUES = ['postgres', 'redis'] as const;
/** Customers a minute when their number is not given; ten minutes bring the full two thousand. */
const CUSTOMERS_A_MINUTE = 200;
const THREADS_A_CUSTOMER = 1.25;

const Given = z.strictObject({
  minutes: z.coerce.number().min(0.4).max(240).default(10),
  seed: z.coerce
    .number()
    .int()
    .min(0)
    .max(2 ** 31)
    .default(1),
  queue: z.enum(QUEUES).default('postgres'),
  customers: z.coerce.number().int().min(20).max(20_000).optional(),
});

/** What a failure run is asked for. */
export interface Order {
  /** How long it storms; calm and verdict come after. */
  minutes: number;
  /** Sets people, posts, faults and kills. */
  seed: number;
  queue: (typeof QUEUES)[number];
  customers: number;
  threads: number;
}

/** Reads the command line. Throws one sentence for what it cannot read. */
export function readOrder(): Order {
  const options = { minutes: {}, seed: {}, queue: {}, customers: {} };
  const { values } = parseArgs({
    options: Object.fromEntries(Object.keys(options).map((name) => [name, { type: 'string' as const }])),
  });
  const read = Given.safeParse(values);
  if (!read.success) {
    const [issue] = read.error.issues;
    throw new Error(`--${issue?.path.join('.')}: ${issue?.message}`);
  }
  const { customers: wanted, ...rest } = read.data;
  const customers = wanted ?? Math.round(rest.minutes * CUSTOMERS_A_MINUTE);
  return { ...rest, customers, threads: Math.ceil(customers * THREADS_A_CUSTOMER) };
}
