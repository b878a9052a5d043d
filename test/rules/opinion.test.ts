import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#shared/core/dates.ts';
import { opinionDecisions, opinionGivers } from '#shared/entities/opinion.ts';
import { followUpOf, followUpState } from '#shared/rules/coordination.ts';
import {
  answerDays,
  isLateOpinion,
  type OpinionFacts,
  opinionFigures,
  opinionState,
} from '#shared/rules/opinion-figures.ts';
import { mayRemoveOpinion } from '#shared/rules/opinion-rights.ts';
import { opinionSubject } from '#shared/rules/opinion-subject.ts';

const today = '2026-03-02';
const nothing: OpinionFacts = {
  giver: null,
  channel: null,
  kind: null,
  decision: null,
  receivedOn: null,
  dueOn: null,
  answeredOn: null,
};

describe('how far an opinion has come', () => {
  it('goes from undecided over decided to answered, an answer without a decision being one too', () => {
    expect(opinionState(nothing)).toBe('undecided');
    expect(opinionState({ ...nothing, decision: 'declined' })).toBe('decided');
    expect(opinionState({ ...nothing, answeredOn: today })).toBe('answered');
  });

  it('is late the day after its day, and never once it was answered', () => {
    expect(isLateOpinion({ dueOn: today, answeredOn: null }, today)).toBe(false);
    expect(isLateOpinion({ dueOn: '2026-03-01', answeredOn: null }, today)).toBe(true);
    expect(isLateOpinion({ dueOn: '2026-03-01', answeredOn: today }, today)).toBe(false);
    expect(isLateOpinion({ dueOn: null, answeredOn: null }, today)).toBe(false);
  });

  it('takes days only where both days are known and in their order', () => {
    expect(answerDays({ receivedOn: '2026-02-27', answeredOn: '2026-03-02' })).toBe(3);
    expect(answerDays({ receivedOn: today, answeredOn: today })).toBe(0);
    expect(answerDays({ receivedOn: today, answeredOn: '2026-03-01' })).toBeNull();
    expect(answerDays({ receivedOn: null, answeredOn: today })).toBeNull();
  });
});

describe('the figures by giver', () => {
  const anyDay = fc.integer({ min: -60, max: 0 }).map(days => addDays(today, days));
  const anyFacts = fc.record<OpinionFacts>({
    giver: fc.option(fc.constantFrom(...opinionGivers)),
    channel: fc.constant(null),
    kind: fc.constant(null),
    decision: fc.option(fc.constantFrom(...opinionDecisions)),
    receivedOn: fc.option(anyDay),
    dueOn: fc.option(anyDay),
    answeredOn: fc.option(anyDay),
  });

  it('add up: every opinion is of one giver or of none, of one decision or of none', () => {
    fc.assert(
      fc.property(fc.array(anyFacts), opinions => {
        const { all, byGiver, withoutGiver } = opinionFigures(opinions, today);
        expect(all.received).toBe(opinions.length);
        expect(byGiver.reduce((sum, figure) => sum + figure.received, withoutGiver)).toBe(all.received);
        const decided = Object.values(all.decisions).reduce((sum, count) => sum + count, 0);
        expect(decided + all.undecided).toBe(all.received);
        expect(all.answered + all.late).toBeLessThanOrEqual(all.received);
        expect(byGiver.map(figure => figure.giver)).toEqual(opinionGivers);
      }),
    );
  });

  it('name givers, channels and kinds that nothing came from', () => {
    const figures = opinionFigures(
      [{ ...nothing, giver: 'parent', channel: 'hotline', kind: 'petition' }],
      today,
    );
    expect(figures.byGiver.filter(figure => figure.received === 0)).toHaveLength(opinionGivers.length - 1);
    expect(figures.byGiver.find(figure => figure.giver === 'expert')).toMatchObject({
      percent: null,
      meanDays: null,
    });
    expect(figures.silentChannels).not.toContain('hotline');
    expect(figures.silentKinds).toEqual(['feedback', 'criticism', 'complaint', 'denunciation']);
  });

  it('never round one missing answer up to all', () => {
    const answered = { ...nothing, answeredOn: today };
    const figures = opinionFigures([...Array.from({ length: 2999 }, () => answered), nothing], today);
    expect(figures.all.percent).toBe(99.9);
  });
});

describe('what an opinion is called', () => {
  it('is its subject, else the beginning of its text cut between words', () => {
    expect(opinionSubject({ subject: 'Học phí', body: 'x' })).toBe('Học phí');
    expect(opinionSubject({ subject: null, body: ' Giờ\nvào  lớp ' })).toBe('Giờ vào lớp');
    expect(opinionSubject({ subject: null, body: null })).toBe('');
    const long = opinionSubject({ subject: null, body: 'từ '.repeat(100) });
    expect(long.length).toBeLessThanOrEqual(121);
    expect(long).toMatch(/từ…$/);
  });
});

describe('who may delete an opinion', () => {
  const own = { createdById: 'a', decision: null, answeredOn: null };
  it('is who entered it while it is fresh, and the standing office always', () => {
    expect(mayRemoveOpinion(own, { id: 'a', role: 'member' })).toBe(true);
    expect(mayRemoveOpinion(own, { id: 'b', role: 'editor' })).toBe(false);
    expect(mayRemoveOpinion({ ...own, decision: 'accepted' }, { id: 'a', role: 'member' })).toBe(false);
    expect(mayRemoveOpinion({ ...own, answeredOn: today }, { id: 'b', role: 'lead' })).toBe(true);
    expect(mayRemoveOpinion(own, { id: 'a', role: 'viewer' })).toBe(false);
  });
});

describe('a follow-up', () => {
  it('is open up to its day, late after it, over when done, and none where none was planned', () => {
    expect(followUpOf({ followUpOn: today, doneOn: null }, today)).toBe('open');
    expect(followUpOf({ followUpOn: '2026-03-01', doneOn: null }, today)).toBe('late');
    expect(followUpOf({ followUpOn: '2026-03-01', doneOn: today }, today)).toBe('done');
    expect(followUpOf({ followUpOn: null, doneOn: null }, today)).toBe('none');
    expect(followUpState({ followUpOn: null, doneOn: null }, today)).toBe('closed');
    expect(followUpState({ followUpOn: '2026-02-10', doneOn: null }, today)).toBe('long-overdue');
  });
});
