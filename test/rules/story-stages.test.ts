import { describe, expect, it } from 'vitest';
import { roles } from '#shared/core/contract.ts';
import { storyStages } from '#shared/entities/story.ts';
import {
  answerMove,
  checksOf,
  isAuthor,
  type MoveAnswer,
  mayMove,
  mayRemove,
  movesFrom,
  type StoryFacts,
  stageAfterTextChange,
} from '#shared/rules/story-stages.ts';
import type { StoryStage } from '#shared/story-list.ts';

const nothingMissing = { required: [], recommended: [] };

/** A story that Mai wrote, An entered and Bình sent; it has an outlet that published it and somebody assigned. */
function story(facts: Partial<StoryFacts> = {}): StoryFacts {
  return {
    stage: 'idea',
    stageBefore: null,
    authorId: 'mai',
    authorName: null,
    assigneeId: 'mai',
    assignment: 'accepted',
    createdById: 'an',
    sentById: 'binh',
    outlets: 1,
    publications: 1,
    ...facts,
  };
}

function codeOf(answer: MoveAnswer): string {
  return answer.allowed ? 'allowed' : answer.code;
}

/** Every step there is, with the least role that may take it with a story of somebody else. */
const steps: Readonly<Record<string, string>> = {
  'idea>assigned': 'editor',
  'idea>drafting': 'editor',
  'idea>postponed': 'editor',
  'idea>cancelled': 'editor',
  'assigned>idea': 'editor',
  'assigned>drafting': 'editor',
  'assigned>postponed': 'editor',
  'assigned>cancelled': 'editor',
  'drafting>review': 'editor',
  'drafting>postponed': 'editor',
  'drafting>cancelled': 'editor',
  'review>approved': 'lead',
  'review>returned': 'editor',
  'review>drafting': 'editor',
  'review>postponed': 'editor',
  'review>cancelled': 'editor',
  'returned>review': 'editor',
  'returned>drafting': 'editor',
  'returned>postponed': 'editor',
  'returned>cancelled': 'editor',
  'approved>sent': 'editor',
  'approved>published': 'editor',
  'approved>returned': 'editor',
  'approved>drafting': 'editor',
  'approved>postponed': 'editor',
  'approved>cancelled': 'editor',
  'sent>published': 'editor',
  'sent>approved': 'editor',
  'sent>drafting': 'editor',
  'sent>postponed': 'editor',
  'sent>cancelled': 'editor',
  'published>corrected': 'editor',
  'published>removed': 'editor',
  'corrected>removed': 'editor',
  'removed>published': 'editor',
  'postponed>sent': 'editor',
  'postponed>cancelled': 'editor',
  'cancelled>sent': 'editor',
};

/** Steps a member may not take even with a story of his own. */
const notForMembers = [
  'review>approved',
  'review>returned',
  'approved>returned',
  'published>corrected',
  'published>removed',
  'corrected>removed',
  'removed>published',
];

describe('every step', () => {
  const pairs = storyStages.flatMap(from => storyStages.map(to => [from, to] as const));

  it.each(pairs)('from %s to %s is for those it is meant for, and for nobody else', (from, to) => {
    const least = steps[`${from}>${to}`];
    for (const role of roles) {
      const others = story({ stage: from, stageBefore: 'sent' });
      const answer = codeOf(mayMove(others, { id: 'khach', role }, to, nothingMissing));
      if (least === undefined) expect(answer).toBe('story-no-such-move');
      else if (roles.indexOf(role) >= roles.indexOf(least as 'lead')) expect(answer).toBe('allowed');
      else expect(answer).toBe(role === 'editor' ? 'story-role' : 'story-not-yours');
    }
  });

  it.each(pairs)('from %s to %s, by a member with a story of his own', (from, to) => {
    const own = story({
      stage: from,
      stageBefore: 'sent',
      createdById: 'hoa',
      authorId: 'mai',
      sentById: null,
    });
    const answer = codeOf(mayMove(own, { id: 'hoa', role: 'member' }, to, nothingMissing));
    if (steps[`${from}>${to}`] === undefined) expect(answer).toBe('story-no-such-move');
    else expect(answer).toBe(notForMembers.includes(`${from}>${to}`) ? 'story-role' : 'allowed');
  });
});

describe('approval', () => {
  const review = (facts: Partial<StoryFacts>) => story({ stage: 'review', sentById: null, ...facts });
  const approve = (facts: Partial<StoryFacts>, id: string) =>
    codeOf(mayMove(review(facts), { id, role: 'admin' }, 'approved', nothingMissing));

  it('is never one’s own: not the author’s, not the one’s who sent it', () => {
    expect(approve({}, 'mai')).toBe('story-own-approval');
    expect(approve({ sentById: 'binh' }, 'binh')).toBe('story-own-approval');
    expect(approve({}, 'an')).toBe('allowed');
  });

  it('where nobody is named as author is not for who was to write it, else not for who entered it', () => {
    const nobody = { authorId: null } as const;
    expect(approve(nobody, 'mai')).toBe('story-own-approval');
    expect(approve(nobody, 'an')).toBe('allowed');
    expect(approve({ ...nobody, assignment: 'declined' }, 'mai')).toBe('allowed');
    expect(approve({ ...nobody, assignment: 'declined' }, 'an')).toBe('story-own-approval');
    expect(approve({ ...nobody, assigneeId: null }, 'an')).toBe('story-own-approval');
    expect(approve({ ...nobody, assigneeId: null, authorName: 'Lê Mai' }, 'an')).toBe('allowed');
  });

  it('tells a member who is the author that, before it tells him his role', () => {
    const answer = mayMove(review({}), { id: 'mai', role: 'member' }, 'approved', nothingMissing);
    expect(codeOf(answer)).toBe('story-own-approval');
    expect(isAuthor(review({}), 'mai')).toBe(true);
  });
});

describe('what must be there first', () => {
  const lead = { id: 'khach', role: 'lead' } as const;

  it('required checks, named; recommended ones stand in no way', () => {
    const drafting = story({ stage: 'drafting' });
    const missing = { required: ['Có ghi nguồn ảnh', 'Đã rà tên học sinh'], recommended: ['Khác'] };
    expect(mayMove(drafting, lead, 'review', missing)).toEqual({
      allowed: false,
      code: 'story-checks-missing',
      params: { names: 'Có ghi nguồn ảnh; Đã rà tên học sinh' },
    });
    expect(mayMove(drafting, lead, 'review', { required: [], recommended: ['Khác'] })).toEqual({
      allowed: true,
    });
  });

  it('somebody to assign, an outlet to send to, a publication to be published', () => {
    const code = (facts: Partial<StoryFacts>, to: StoryStage) =>
      codeOf(mayMove(story(facts), lead, to, nothingMissing));
    expect(code({ assigneeId: null }, 'assigned')).toBe('story-assignee-missing');
    expect(code({ stage: 'approved', outlets: 0 }, 'sent')).toBe('story-outlet-missing');
    expect(code({ stage: 'sent', publications: 0 }, 'published')).toBe('story-publication-missing');
    expect(code({ stage: 'removed', publications: 0 }, 'published')).toBe('story-publication-missing');
  });

  it('a reason for returning and cancelling, for nothing else', () => {
    for (const stage of storyStages)
      for (const { to } of movesFrom({ stage, stageBefore: 'sent' })) {
        const answer = answerMove(story({ stage, stageBefore: 'sent' }), lead, to, nothingMissing, null);
        const isAsked = to === 'returned' || to === 'cancelled';
        expect([stage, to, codeOf(answer)]).toEqual([stage, to, isAsked ? 'story-reason-needed' : 'allowed']);
        const given = answerMove(story({ stage, stageBefore: 'sent' }), lead, to, nothingMissing, 'vì …');
        expect(codeOf(given)).toBe('allowed');
      }
  });

  it('checks belong to sending for review and to approving only', () => {
    const asked = storyStages.flatMap(from =>
      storyStages.flatMap(to => (checksOf(from, to) === null ? [] : [`${from}>${to}:${checksOf(from, to)}`])),
    );
    expect(asked.filter(step => steps[step.split(':')[0] ?? ''] !== undefined)).toEqual([
      'drafting>review:review',
      'review>approved:approval',
      'returned>review:review',
    ]);
  });
});

describe('a changed text', () => {
  it('goes back to review once it was approved, until it has appeared', () => {
    const moved = storyStages.filter(stage => stageAfterTextChange(stage) !== stage);
    expect(moved).toEqual(['approved', 'sent']);
    expect(moved.map(stageAfterTextChange)).toEqual(['review', 'review']);
  });
});

describe('the bin', () => {
  it('is for the standing office, and for those who entered a story nobody has seen yet', () => {
    const may = (stage: StoryStage, id: string, role: 'viewer' | 'member' | 'editor' | 'lead') =>
      mayRemove(story({ stage }), { id, role });
    expect(may('published', 'khach', 'lead')).toBe(true);
    expect(may('drafting', 'an', 'member')).toBe(true);
    expect(may('drafting', 'mai', 'editor')).toBe(false);
    expect(may('review', 'an', 'editor')).toBe(false);
    expect(may('idea', 'an', 'viewer')).toBe(false);
  });
});

describe('a postponed or cancelled story', () => {
  it('goes back to where it was, to an idea where that is unknown', () => {
    expect(movesFrom({ stage: 'postponed', stageBefore: 'approved' })[0]).toMatchObject({
      to: 'approved',
      action: 'resume',
    });
    expect(movesFrom({ stage: 'cancelled', stageBefore: null })).toMatchObject([
      { to: 'idea', action: 'reopen' },
    ]);
  });
});
