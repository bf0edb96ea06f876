import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { nameHider } from '../../../src/adapters/classifiers/hidden-names.ts';

const hide = nameHider(['Northwind Air', 'Northwind', '@NorthwindAir', '北風航空', 'Best Buy']);

describe('names are hidden', () => {
  it.each([
    ['Northwind lost my bag', '@xxxxxxxx lost my bag'],
    ['the longest name that fits: Northwind Air', 'the longest name that fits: @xxxxxxxxxxxx'],
    ['in any case, NORTHWIND', 'in any case, @xxxxxxxx'],
    ['with any spaces, best  buy', 'with any spaces, @xxxxxxxx'],
    ["Northwind's crew", "@xxxxxxxx's crew"],
    ['北風航空又延誤', '@xx 又延誤'],
    ['這Northwind的航班', '這 @xxxxxx 的航班'],
    ['搭北風航空回家', '搭 @x 回家'],
  ])('%s', (text, hidden) => {
    expect(hide(text)).toBe(hidden);
  });

  it.each(['@NorthwindAir lost my bag', 'northwindy weather', 'best of all, buy now', 'a quiet flight'])(
    'and nothing else: %s',
    (text) => {
      expect(hide(text)).toBe(text);
    },
  );

  it('a name of one letter and no names at all hide nothing', () => {
    expect(nameHider(['X'])('X is down')).toBe('X is down');
    expect(nameHider([])('Northwind')).toBe('Northwind');
  });

  it('signs in a name are read as they stand', () => {
    expect(nameHider(['Yahoo! (UK)'])('I use Yahoo! (UK) daily')).toBe('I use @xxxxxxxxxx daily');
  });

  it('every place of the text stays where it was', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('Northwind', 'Best Buy', '北風航空', '又', 'x', ' ', '@', '😡')),
        (parts) => {
          const text = parts.join('');
          const hidden = hide(text);
          expect(hidden).toHaveLength(text.length);
          expect(hidden.endsWith('😡')).toBe(text.endsWith('😡'));
        },
      ),
    );
  });
});
