import type { Brand } from '../domain/brand.ts';
import type { Result } from '../domain/errors.ts';
import type { KeywordSetBody } from '../domain/watch/keyword-set.ts';
import type { SavedVersion } from '../domain/watch/version.ts';

/** A keyword set as it stands in a file, before it has a version here. */
export interface FiledSet {
  id: string;
  name: string;
  body: KeywordSetBody;
}

/** Keyword sets as files in the shape of `rules/watch`. */
export interface WatchFile {
  /** The file of one version, with a head that says which it is. */
  write(brand: Brand, set: SavedVersion): string;
  /** The sets in a file; `invalid-input` names the line and what to write instead. */
  read(yaml: string): Result<FiledSet[]>;
}
