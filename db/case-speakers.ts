import type { Day } from '#shared/core/dates.ts';
import { maySpeakOn, speakerState } from '#shared/rules/speaker-term.ts';
import type { Speaker } from '#shared/speaker.ts';
import type { QueryCtx } from './context.ts';
import { readRows } from './rows.ts';
import { namesIn } from './story-rows.ts';

/**
 * Who may speak on a case on a day: the head, the regular spokespersons, and those authorised in writing for this case
 * alone. Who speaks for other agencies is not among them, and a place in the roster gives no right to speak.
 *
 * @source domain.md 2.3
 */
export function speakersOf(ctx: QueryCtx, caseId: string, day: Day): Speaker[] {
  const own = readRows(ctx.store, 'spokesperson', "kind IN ('head', 'regular') ORDER BY kind, from_day, rid");
  const authorised = readRows(ctx.store, 'authorisation', 'case_id = ? ORDER BY from_day, rid', caseId);
  const names = namesIn(ctx, { units: [], people: [...own, ...authorised].map(({ personId }) => personId) });
  const speakers: Speaker[] = [
    ...own.map(row => ({
      ...termOf(row, day),
      kind: row.kind === 'head' ? ('head' as const) : ('regular' as const),
      id: row.id,
      personId: row.personId,
      name: names.person(row.personId)?.name ?? row.name ?? '',
      position: row.position,
      documentNumber: row.documentNumber,
    })),
    ...authorised.map(row => ({
      ...termOf(row, day),
      kind: 'authorised' as const,
      id: row.id,
      personId: row.personId,
      name: names.person(row.personId)?.name ?? '',
      position: null,
      documentNumber: row.documentNumber,
    })),
  ];
  return [...speakers.filter(({ maySpeak }) => maySpeak), ...speakers.filter(({ maySpeak }) => !maySpeak)];
}

function termOf(row: { readonly fromDay: Day | null; readonly toDay: Day | null }, day: Day) {
  const { fromDay, toDay } = row;
  return { fromDay, toDay, state: speakerState(row, day), maySpeak: maySpeakOn(row, day) };
}
