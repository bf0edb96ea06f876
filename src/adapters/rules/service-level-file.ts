import { ServiceLevels } from '../../domain/service-level.ts';
import { readYaml } from './read-yaml.ts';

/** Reads `rules/service-levels.yaml`. Throws `RulesError`. */
export function loadServiceLevels(file: string): ServiceLevels {
  return readYaml(file, ServiceLevels);
}
