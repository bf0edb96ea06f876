/** How one input fared: taken, refused in a way a person understands, or a promise that broke, told in a sentence. */
export type Fate = 'handled' | 'refused' | { broken: string };

/** Counts what became of the inputs at one door. */
export class Tally {
  readonly door: string;
  handled = 0;
  refused = 0;
  readonly broken: string[] = [];

  constructor(door: string) {
    this.door = door;
  }

  note(fate: Fate): void {
    if (fate === 'handled') this.handled++;
    else if (fate === 'refused') this.refused++;
    else this.broken.push(fate.broken);
  }

  get tried(): number {
    return this.handled + this.refused + this.broken.length;
  }
}

/** A text short enough for one line of a report, its invisible signs written out. */
export function shown(value: unknown): string {
  const text = typeof value === 'string' ? JSON.stringify(value) : (JSON.stringify(value) ?? String(value));
  return text.length <= 160 ? text : `${text.slice(0, 150)}… (${text.length} long)`;
}
