import { AppError } from '#shared/core/errors.ts';
import type { hotContract } from '#shared/hot.ts';
import type { HandlersFor } from './context.ts';
import { getDossier } from './hot-dossier.ts';
import { countHot, hotValues, listHot } from './hot-list.ts';
import { getHot } from './hot-record.ts';
import { getResonance } from './hot-resonance.ts';
import { signalCandidates } from './hot-signal.ts';
import { getWaiting } from './hot-waiting.ts';
import {
  assessHot,
  bulkHot,
  closeHot,
  createHot,
  linkSignals,
  liveHot,
  reopenHot,
  saveHot,
  unlinkSignals,
} from './hot-write.ts';
import { readRecord } from './record.ts';

/** Hot issues: every query and command of the register. */
export const hotHandlers: HandlersFor<typeof hotContract> = {
  'hot.list': listHot,
  'hot.count': countHot,
  'hot.values': hotValues,
  'hot.get': getHot,
  'hot.dossier': getDossier,
  'hot.signalCandidates': signalCandidates,
  'hot.resonance': getResonance,
  'hot.waiting': getWaiting,
  'hot.create': createHot,
  'hot.save': saveHot,
  'hot.assess': assessHot,
  'hot.close': closeHot,
  'hot.reopen': reopenHot,
  'hot.link': (ctx, { id, signals }) => {
    liveHot(ctx.store, id);
    return { linked: linkSignals(ctx, id, signals) };
  },
  'hot.unlink': (ctx, { signalIds }) => {
    unlinkSignals(ctx.writer, ctx.store, signalIds);
    return null;
  },
  'hot.bulk': bulkHot,
  'hot.remove': (ctx, { ids }) => {
    for (const id of ids) {
      liveHot(ctx.store, id);
      ctx.writer.remove('hotIssue', id);
    }
    return { removed: ids.length };
  },
  'hot.restore': (ctx, { id }) => {
    if (!readRecord(ctx.store, 'hotIssue', id)) throw new AppError('not-found', { entity: 'hotIssue' });
    ctx.writer.restore('hotIssue', id);
    return null;
  },
};
