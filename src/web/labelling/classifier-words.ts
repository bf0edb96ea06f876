const TRAINED = /^trained-\S+?( with encoder)?(?: after (\d+) labels?)?$/;
const NOBODY = /^none: (.+)$/;

/**
 * Which classifier spoke, in plain words: the experts alone or with the sentence encoder, and after how many of the
 * team's answers. A name it does not know is told as it is.
 */
export function classifierWords(name: string): string {
  const trained = TRAINED.exec(name);
  if (trained) {
    const who = trained[1] ? 'the trained experts and the sentence encoder' : 'the trained experts';
    return `Read by ${who}${labelsSay(Number(trained[2] ?? 0))}.`;
  }
  const nobody = NOBODY.exec(name);
  return nobody ? `Nobody has read it: ${nobody[1]}.` : `Read by ${name}.`;
}

function labelsSay(labels: number): string {
  if (labels === 0) return '';
  return `, after ${labels === 1 ? '1 answer' : `${labels.toLocaleString('en')} answers`} of your team`;
}
