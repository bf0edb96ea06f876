/** US dollars for people: `$41`, `$0.57`, `$1,200`. Cents are told where there are few dollars. */
export function dollars(usd: number): string {
  if (usd === 0) return '$0';
  if (usd < 0.01) return `$${usd.toPrecision(1)}`;
  return usd < 10 && !Number.isInteger(usd)
    ? `$${usd.toFixed(2)}`
    : `$${Math.round(usd).toLocaleString('en')}`;
}

/** Small prices, as those of one post: `$0.011`. */
export function price(usd: number): string {
  if (usd === 0 || usd >= 1) return dollars(usd);
  return `$${Number(usd.toPrecision(2))}`;
}
