import { z } from 'zod';

const usd = z.number().min(0);

/** `rules/prices.yaml`: what each call costs in US dollars, so that money is counted. */
export const Prices = z.strictObject({
  x: z.strictObject({
    postRead: usd,
    /** Reading our own mentions and posts. */
    ownRead: usd,
    post: usd,
    postWithUrl: usd,
    summonedReply: usd,
    message: usd,
    messageRead: usd,
    /** Asking whether a person takes messages from us. */
    personRead: usd,
    /** Asking how many posts a search would find, whatever the answer. */
    count: usd,
  }),
  reddit: z.strictObject({
    postRead: usd,
    ownRead: usd,
    post: usd,
    message: usd,
    messageRead: usd,
    personRead: usd,
    count: usd,
  }),
});
export type Prices = z.infer<typeof Prices>;
