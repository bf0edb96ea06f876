import { LintRules } from '../../domain/drafting/lint-rules.ts';
import { readYaml } from '../rules/read-yaml.ts';

/** Reads `rules/lint.yaml`. Throws `RulesError` that names the file and the line. */
export function loadLintRules(file: string): LintRules {
  return readYaml(file, LintRules);
}
