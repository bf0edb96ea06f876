/** Our own steps sign with their names, such as `decide-case` or `collect:x:own-posts`. */
const STEP = /^[a-z]+(?:[-:][a-z]+)+$/;

/** A note as one sentence: who wrote it stands before it, unless it was one of our steps or the sentence says it itself. */
export function noteWords(actor: string, says: string): string {
  return STEP.test(actor) || says.startsWith(actor) ? says : `${actor}: ${says}`;
}
