import { describe, expect, it } from '@jest/globals';
import { namesOf } from '../../src/domain/brand-names.ts';

const brand = {
  id: 'northwind',
  name: 'Northwind Air',
  timeZone: 'Europe/Lisbon',
  signers: ['Mei'],
  accounts: { x: 'NorthwindAir', reddit: 'NorthwindAir' },
};

describe('the names of a brand', () => {
  it('are its own, what else it is called, and its accounts, each once', () => {
    expect(namesOf({ ...brand, alsoCalled: ['Northwind', 'Northwind Air'] })).toEqual([
      'Northwind Air',
      'Northwind',
      'NorthwindAir',
    ]);
  });

  it('are few where nothing else is written', () => {
    expect(namesOf({ ...brand, accounts: {} })).toEqual(['Northwind Air']);
  });
});
