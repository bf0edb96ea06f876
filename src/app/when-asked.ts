/**
 * Made when it is first asked for, and once. What threw, and a promise that was rejected, is made anew at the next
 * question: a disk or a network that failed once may work again.
 */
export function whenAsked<T>(make: () => T): () => T {
  let made: { value: T } | null = null;
  return () => {
    if (made) return made.value;
    const mine = { value: make() };
    made = mine;
    if (mine.value instanceof Promise)
      mine.value.catch(() => {
        if (made === mine) made = null;
      });
    return mine.value;
  };
}
