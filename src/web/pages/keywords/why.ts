/** Fewest signs of a reason that the API takes. */
export const LEAST_WHY = 3;
