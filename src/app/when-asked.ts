/** Made when it is first asked for, and once. What threw is made anew at the next question. */
export function whenAsked<T>(make: () => T): () => T {
  let made: { value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
