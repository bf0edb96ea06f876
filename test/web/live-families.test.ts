import { describe, expect, it } from '@jest/globals';
import { ChangeEvent } from '../../src/server/contract/rest.ts';
import { familiesTouchedBy, keys } from '../../src/web/api/keys.ts';

describe('familiesTouchedBy', () => {
  it('asks each family once for a burst of changes', () => {
    const families = familiesTouchedBy([{ about: 'draft' }, { about: 'draft' }, { about: 'case' }]).map(
      ([family]) => family,
    );
    expect(new Set(families).size).toBe(families.length);
    expect(families).toEqual(expect.arrayContaining(['drafts', 'draft', 'case', 'cases', 'attention']));
  });

  it('knows a family for every change the server can tell', () => {
    const known = new Set<unknown>(
      Object.values(keys).map((key) => (key as (...parts: never[]) => readonly unknown[])()[0]),
    );
    for (const about of ChangeEvent.shape.about.options) {
      const touched = familiesTouchedBy([{ about }]);
      expect(touched.length).toBeGreaterThan(0);
      expect(touched.every(([family]) => known.has(family))).toBe(true);
    }
  });

  it('does not ask the rules again for a text in writing because something changed elsewhere', () => {
    const families = ChangeEvent.shape.about.options.flatMap((about) =>
      familiesTouchedBy([{ about }]).flat(),
    );
    expect(families).not.toContain('lint');
  });
});
