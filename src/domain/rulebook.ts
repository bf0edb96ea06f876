import type { BrakeRules } from './brakes.ts';
import type { EscalationRules } from './escalation.ts';
import type { FearsRules } from './fears-rules.ts';
import type { ServiceLevels } from './service-level.ts';

/** All of `rules/` that the policy reads, checked once at start. */
export interface Rulebook {
  fears: FearsRules;
  brakes: BrakeRules;
  escalation: EscalationRules;
  serviceLevels: ServiceLevels;
}
