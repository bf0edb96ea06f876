import { z } from 'zod';

/** Many numbers, checked at once: a schema for each of ten thousand would take longer than all else in the file. */
export const Numbers = z.custom<number[]>(
  (given) => Array.isArray(given) && given.every((one) => typeof one === 'number' && Number.isFinite(one)),
  'not a list of numbers',
);
