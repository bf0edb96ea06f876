import type { LineVersion } from '../../domain/complaint-line.ts';

/** From which probability on a post counts as a complaint, as each brand's team chose it, version by version. */
export interface ComplaintLineStore {
  /** Newest first; empty while the rules' own line stands. */
  versions(brandId: string): Promise<LineVersion[]>;
  /** Writes it under the actor's name. False when somebody saved that version meanwhile. */
  save(brandId: string, line: Omit<LineVersion, 'savedBy'>): Promise<boolean>;
}
