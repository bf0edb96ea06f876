import { describe, expect, it } from '@jest/globals';
import { type KeyPress, pageKey } from '../../src/web/parts/keys.ts';

const inside = (place: string | null) => ({
  closest: (selector: string) => (place && selector.includes(place) ? {} : null),
});
const press = (part: Partial<KeyPress>): KeyPress => ({
  key: 'a',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  defaultPrevented: false,
  repeat: false,
  target: inside(null),
  ...part,
});

describe('pageKey', () => {
  it('hears a plain key, whatever the shift', () => {
    expect(pageKey(press({}))).toBe('a');
    expect(pageKey(press({ key: 'A' }))).toBe('a');
    expect(pageKey(press({ key: '?' }))).toBe('?');
    expect(pageKey(press({ key: 'Escape' }))).toBe('Escape');
  });

  it.each(['input', 'textarea', 'select', '[role="dialog"]', '[role="menu"]', '[contenteditable="true"]'])(
    'leaves the keys in %s alone: a letter typed there approves nothing',
    (place) => {
      expect(pageKey(press({ target: inside(place) }))).toBeNull();
    },
  );

  it.each(['ctrlKey', 'metaKey', 'altKey'] as const)(
    'leaves the browser its own keys with %s',
    (modifier) => {
      expect(pageKey(press({ [modifier]: true }))).toBeNull();
    },
  );

  it('does not act again while a key is held down, nor on what another already handled', () => {
    expect(pageKey(press({ repeat: true }))).toBeNull();
    expect(pageKey(press({ defaultPrevented: true }))).toBeNull();
  });

  it('hears a key pressed on the document itself', () => {
    expect(pageKey(press({ target: null }))).toBe('a');
  });
});
