import { afterEach, describe, expect, it, jest } from '@jest/globals';

describe('a test file that Node loads itself', () => {
  afterEach(() => {
    jest.restoreAllMocks();
    jest.useRealTimers();
  });

  it('lives among the same objects as what it tests', () => {
    expect(process.getBuiltinModule('node:vm').runInThisContext('Array')).toBe(Array);
  });

  it('may watch and replace a function, and hold the clock', () => {
    jest.spyOn(Math, 'random').mockReturnValue(0.25);
    expect(Math.random()).toBe(0.25);
    jest.useFakeTimers({ now: 7 });
    expect(Date.now()).toBe(7);
    jest.useRealTimers();
    expect(Date.now()).toBeGreaterThan(7);
  });

  it('is told that it cannot mock a module', () => {
    expect(() => jest.unstable_mockModule('node:fs', () => ({}))).toThrow(/hand in a stand-in/);
    expect(() => jest.setMock('node:fs', {})).toThrow(/hand in a stand-in/);
  });
});
