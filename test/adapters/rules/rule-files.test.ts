import { describe, expect, it } from '@jest/globals';
import { loadEscalationRules } from '../../../src/adapters/rules/escalation-file.ts';
import { RulesError } from '../../../src/adapters/rules/read-yaml.ts';
import { loadServiceLevels } from '../../../src/adapters/rules/service-level-file.ts';
import { firstAnswerDue } from '../../../src/domain/service-level.ts';

describe('the rules that ship', () => {
  it('answer a strong complaint within a quarter of an hour, in the time of Lisbon', () => {
    const levels = loadServiceLevels('rules/service-levels.yaml');
    const postedAt = new Date('2026-11-18T12:00:00Z');
    expect(firstAnswerDue({ severity: 'strong', escalated: false, postedAt, levels })).toEqual(
      new Date('2026-11-18T12:15:00Z'),
    );
    expect(levels.timeZone).toBe('Europe/Lisbon');
  });

  it('have every list of every kind in four languages', () => {
    const rules = loadEscalationRules('rules/escalation.yaml');
    for (const kind of Object.values(rules))
      expect(Object.keys(kind.words)).toEqual(['en', 'zh-Hant', 'zh-Hans', 'ru']);
  });

  it('are refused when they are not there', () => {
    expect(() => loadServiceLevels('rules/no-such-file.yaml')).toThrow(RulesError);
    expect(() => loadEscalationRules('rules/no-such-file.yaml')).toThrow(/cannot be read/);
  });
});
