import { join } from 'node:path';
import { BrakeRules } from '../../domain/brakes.ts';
import { FearsRules } from '../../domain/fears-rules.ts';
import { Prices } from '../../domain/prices.ts';
import type { Rulebook } from '../../domain/rulebook.ts';
import { loadEscalationRules } from './escalation-file.ts';
import { readYaml } from './read-yaml.ts';
import { loadServiceLevels } from './service-level-file.ts';

/** Reads what the policy goes by. Throws `RulesError` that names file, line and what to write instead. */
export function loadRulebook(folder: string): Rulebook {
  return {
    fears: readYaml(join(folder, 'fears.yaml'), FearsRules),
    brakes: readYaml(join(folder, 'brakes.yaml'), BrakeRules),
    escalation: loadEscalationRules(join(folder, 'escalation.yaml')),
    serviceLevels: loadServiceLevels(join(folder, 'service-levels.yaml')),
  };
}

export function loadPrices(folder: string): Prices {
  return readYaml(join(folder, 'prices.yaml'), Prices);
}
