import { collect, type Evaluation, type PlaceFound } from '../engine/evaluate.ts';

/** A post being read, and the terms of the program as they were written. */
export interface Told {
  evaluation: Evaluation;
  written: readonly string[];
}

export interface PlaceTold {
  term: string;
  start: number;
  end: number;
}

/** What a part of the program found, as it was written, by its start. */
export function placesIn({ evaluation, written }: Told, at: number): PlaceTold[] {
  const places: PlaceFound[] = [];
  collect(evaluation, at, places);
  const seen = new Set<string>();
  return places
    .map(({ start, end, written: term }) => ({ term: written[term] ?? '', start, end }))
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .filter(({ term, start, end }) => {
      const name = `${start} ${end} ${term}`;
      return !seen.has(name) && seen.add(name);
    });
}

/** The terms a part found, each once. */
export function termsFound(told: Told, at: number): string[] {
  return [...new Set(placesIn(told, at).map(({ term }) => term))];
}
