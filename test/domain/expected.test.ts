import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { expectedCurve, type Tally } from '../../src/domain/expected.ts';

interface Post {
  chance: number;
  said: boolean | null;
}

function talliesOf(posts: readonly Post[]): Tally[] {
  return posts.map(({ chance, said }) => ({
    percent: Math.floor(chance * 100),
    said,
    posts: 1,
    probability: chance,
  }));
}

/** The same numbers, counted the long way for one line. */
function countedAt(posts: readonly Post[], percent: number) {
  const truth = ({ chance, said }: Post) => (said === null ? chance : Number(said));
  const sum = (some: readonly Post[]) => some.reduce((all, post) => all + truth(post), 0);
  const above = posts.filter((post) => Math.floor(post.chance * 100) >= percent);
  const below = posts.filter((post) => Math.floor(post.chance * 100) < percent);
  return {
    percent,
    flagged: above.length,
    complaints: sum(above),
    falseAlarms: above.length - sum(above),
    missed: sum(below),
  };
}

const somePosts = fc.array(
  fc.record({
    chance: fc.double({ min: 0, max: 1, noNaN: true }),
    said: fc.constantFrom(null, null, true, false),
  }),
  { maxLength: 60 },
);

describe('the expected numbers of a line', () => {
  it('are sums of probabilities, and of the team’s words where it spoke', () => {
    fc.assert(
      fc.property(somePosts, fc.integer({ min: 0, max: 100 }), (posts, percent) => {
        const at = expectedCurve(talliesOf(posts))[percent];
        const counted = countedAt(posts, percent);
        expect(at?.percent).toBe(percent);
        expect(at?.flagged).toBe(counted.flagged);
        expect(at?.complaints).toBeCloseTo(counted.complaints, 6);
        expect(at?.falseAlarms).toBeCloseTo(counted.falseAlarms, 6);
        expect(at?.missed).toBeCloseTo(counted.missed, 6);
      }),
    );
  });

  it('miss more and alarm less the higher the line', () => {
    fc.assert(
      fc.property(somePosts, (posts) => {
        const curve = expectedCurve(talliesOf(posts));
        for (const [at, here] of curve.entries()) {
          const lower = curve[at - 1] ?? here;
          expect(here.flagged).toBeLessThanOrEqual(lower.flagged);
          expect(here.missed).toBeGreaterThanOrEqual(lower.missed - 1e-9);
          expect(here.falseAlarms).toBeLessThanOrEqual(lower.falseAlarms + 1e-9);
        }
      }),
    );
  });

  it('in small: two sure complaints, one doubtful post, and one the team corrected', () => {
    const posts = [0.9, 0.8, 0.4].map((chance): Post => ({ chance, said: null }));
    const curve = expectedCurve(talliesOf([...posts, { chance: 0.7, said: false }]));
    expect(curve).toHaveLength(101);
    const half = curve[50];
    expect(half).toMatchObject({ flagged: 3 });
    expect(half?.complaints).toBeCloseTo(1.7);
    expect(half?.falseAlarms).toBeCloseTo(1.3);
    expect(half?.missed).toBeCloseTo(0.4);
  });

  it('of no posts are nothing', () => {
    expect(expectedCurve([])[50]).toEqual({
      percent: 50,
      flagged: 0,
      complaints: 0,
      falseAlarms: 0,
      missed: 0,
    });
  });
});
