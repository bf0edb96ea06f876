import { describe, expect, it } from '@jest/globals';
import { type DecisionInput, decide } from '../../src/domain/decide.ts';
import { aCase, aMention, aReply, aVerdict, fears, minutes, NOON, rulebook } from '../support/things.ts';

function asked(change: Partial<DecisionInput> = {}): DecisionInput {
  const mention = change.mention ?? aMention();
  return {
    caseFile: aCase({ threadId: mention.threadId }),
    mention,
    verdict: aVerdict(),
    judged: null,
    aboutUs: null,
    startedByHand: false,
    access: 'self-serve',
    rulebook,
    now: minutes(1),
    ...change,
  };
}

describe('a complaint nobody has answered', () => {
  it('is owed a first public reply without an invitation', () => {
    const decision = decide(asked());
    expect(decision).toMatchObject({ action: 'draft', ordinal: 1 });
    expect(decision.needs).toContain('apologise');
    expect(decision.needs).not.toContain('invite');
  });

  it('goes by hand on X when they did not tag us, and by the API when they did', () => {
    expect(decide(asked()).reach.reach).toBe('by-hand');
    expect(decide(asked({ mention: aMention({ summons: true, tagged: true }) })).reach.reach).toBe('api');
    expect(decide(asked({ access: 'enterprise' })).reach.reach).toBe('api');
  });

  it('has its due time by severity, later for a mild one', () => {
    const strong = decide(asked()).dueAt?.getTime() ?? 0;
    const mild = decide(asked({ verdict: aVerdict({ severity: 'mild' }) })).dueAt?.getTime() ?? 0;
    expect(strong).toBeGreaterThan(NOON.getTime());
    expect(mild).toBeGreaterThan(strong);
  });

  it('gives its reasons in words, the letters in their order', () => {
    const letters = decide(asked()).reasons.map((reason) => reason.letter);
    expect(letters).toEqual(['find', 'reply-twice', 'empathy', 'answer', 'service-level']);
  });
});

describe('a post that is no complaint', () => {
  const praise = aVerdict({
    complaint: 0.03,
    sentiment: { negative: 0.02, neutral: 0.1, positive: 0.88 },
    severity: 'none',
  });

  it('owes nothing', () => {
    expect(decide(asked({ verdict: praise })).action).toBe('nothing-owed');
  });

  it('is drafted when a person asks for it, and when a person says it is a complaint', () => {
    expect(decide(asked({ verdict: praise, startedByHand: true })).action).toBe('draft');
    expect(decide(asked({ verdict: praise, judged: 'complaint' })).action).toBe('draft');
  });

  it('is what a person says, also against the classifier', () => {
    expect(decide(asked({ judged: 'not-a-complaint' })).action).toBe('nothing-owed');
  });
});

describe('after our first reply', () => {
  const again = aMention({ summons: true, tagged: true, postedAt: minutes(60) });
  const answered = aCase({ replies: [aReply()] });

  it('a second complaint earns the second reply, and that carries the invitation', () => {
    const decision = decide(asked({ mention: again, caseFile: answered, now: minutes(61) }));
    expect(decision).toMatchObject({ action: 'draft', ordinal: 2 });
    expect(decision.needs).toContain('invite');
    expect(decision.reasons.map((reason) => reason.letter)).toContain('switch-channel');
  });

  it('thanks end it', () => {
    const thanks = aVerdict({ complaint: 0.05, sentiment: { negative: 0.02, neutral: 0.08, positive: 0.9 } });
    expect(decide(asked({ mention: again, caseFile: answered, verdict: thanks })).action).toBe(
      'nothing-owed',
    );
  });

  it('a cool answer that is no complaint by its words is still a talk that goes on', () => {
    const cool = aVerdict({ complaint: 0.2, sentiment: { negative: 0.3, neutral: 0.6, positive: 0.1 } });
    expect(decide(asked({ mention: again, caseFile: answered, verdict: cool })).action).toBe('draft');
  });

  it('an older post of theirs earns nothing: it is their turn', () => {
    expect(decide(asked({ caseFile: answered })).action).toBe('wait');
  });
});

describe('the limit', () => {
  const third = aMention({ postedAt: minutes(600), summons: true, tagged: true });
  const two = [aReply(), aReply({ ordinal: 2, approvedAt: minutes(90), sentAt: minutes(91) })];

  it('leaves a third complaint alone', () => {
    expect(decide(asked({ mention: third, caseFile: aCase({ replies: two }) })).action).toBe('let-go');
  });

  it.each(['ready', 'by-hand', 'sending', 'unknown'] as const)('waits for a reply that is %s', (state) => {
    const replies = [aReply({ state, externalId: null, sentAt: null })];
    expect(decide(asked({ mention: third, caseFile: aCase({ replies }) })).action).toBe('wait');
  });

  it('gives a failed or cancelled place back', () => {
    const replies = [aReply({ state: 'failed' }), aReply({ state: 'cancelled' })];
    expect(decide(asked({ mention: third, caseFile: aCase({ replies }) }))).toMatchObject({
      action: 'draft',
      ordinal: 1,
    });
  });

  it('counts replies that a colleague posted natively', () => {
    const native = two.map((reply) => ({ ...reply, road: 'native' as const, approvedAt: null }));
    expect(decide(asked({ mention: third, caseFile: aCase({ replies: native }) })).action).toBe('let-go');
  });

  it('can be one, and then the first reply carries the invitation', () => {
    const one = { ...rulebook, fears: fears((rules) => (rules.replyTwice.limit = 1)) };
    expect(decide(asked({ rulebook: one })).needs).toContain('invite');
    expect(
      decide(asked({ rulebook: one, mention: third, caseFile: aCase({ replies: [aReply()] }) })).action,
    ).toBe('let-go');
  });
});

describe('who is left alone', () => {
  it('whoever said stop, before and now', () => {
    expect(decide(asked({ caseFile: aCase({ saidStop: true }) })).action).toBe('leave-alone');
    const stop = aMention({ text: '@NorthwindAir stop contacting me', tagged: true });
    expect(decide(asked({ mention: stop })).action).toBe('leave-alone');
  });

  it('whoever deleted the post', () => {
    expect(decide(asked({ mention: aMention({ deletedAt: NOON }) })).action).toBe('leave-alone');
  });

  it('nobody who only uses the word', () => {
    const flight = aMention({
      text: '@NorthwindAir my flight made a stop in Oslo and you lost my bag there',
      tagged: true,
    });
    expect(decide(asked({ mention: flight })).action).toBe('draft');
  });
});

it('a restricted thread has no road, so no draft is written', () => {
  const decision = decide(asked({ mention: aMention({ replySettings: 'following' }) }));
  expect(decision).toMatchObject({ action: 'nothing-owed', reach: { reach: 'none' } });
});

it('the same world gives the same decision', () => {
  const input = asked();
  expect(decide(input)).toEqual(decide(input));
});
