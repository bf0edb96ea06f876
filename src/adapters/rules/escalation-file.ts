import { EscalationRules } from '../../domain/escalation-rules.ts';
import { readYaml } from './read-yaml.ts';

/** Reads `rules/escalation.yaml`. Throws `RulesError`. */
export function loadEscalationRules(file: string): EscalationRules {
  return readYaml(file, EscalationRules);
}
