import type { CorrectionPatch } from '#shared/case-answer.ts';
import type { Correction } from '#shared/case-record.ts';
import type { ParsedOf } from '#shared/contract.ts';
import { AppError } from '#shared/core/errors.ts';
import type { Patch, Row } from '#shared/entities.ts';
import { liveRecord, openCase, webAddress } from './case-facts.ts';
import type { CommandCtx } from './context.ts';
import { given } from './patch.ts';

/** Requests for correction and apology; one that goes out names what the law wants named (Luật Báo chí 2016, Điều 42). */

const wanted = ['outletId', 'workTitle', 'publishedOn', 'wrongText', 'rightText'] as const;

/** Fields the law wants named and that are empty. */
export function missingOf(values: Patch<'correctionRequest'>): Correction['missing'] {
  return wanted.filter(field => !values[field]);
}

/** From a press item its outlet, work, section, issue and day are taken over where they are not given. */
export function addCorrection(ctx: CommandCtx, { caseId, ...patch }: ParsedOf<'correction.add'>): string {
  openCase(ctx, caseId);
  const item = patch.pressItemId ? liveRecord(ctx.store, 'pressItem', patch.pressItemId) : null;
  const values = checked(
    { state: 'draft', ...(item === null ? {} : fromItem(item)), ...given(patch) },
    patch,
  );
  return ctx.writer.create('correctionRequest', { ...values, caseId });
}

function fromItem(item: Row<'pressItem'>): Patch<'correctionRequest'> {
  const { outletId, title, section, issueNumber, publishedOn } = item;
  return { outletId, workTitle: title, section, issueNumber, publishedOn };
}

export function changeCorrection(ctx: CommandCtx, { id, patch }: ParsedOf<'correction.change'>): null {
  const before = liveRecord(ctx.store, 'correctionRequest', id);
  // What the press does with it comes after the case is closed, too.
  const isLater = Object.keys(patch).every(field =>
    ['state', 'correctedOn', 'correctionLink', 'note'].includes(field),
  );
  if (!isLater) openCase(ctx, before.caseId);
  const { id: _id, deleted: _deleted, ...values } = before;
  ctx.writer.change('correctionRequest', id, checked({ ...values, ...given(patch) }, patch));
  return null;
}

/** @throws AppError `correction-fields-missing`, `correction-day-missing`, `link-wrong` */
function checked(values: Patch<'correctionRequest'>, patch: CorrectionPatch): Patch<'correctionRequest'> {
  if (values.state !== 'draft' && patch.state !== undefined) {
    const missing = missingOf(values);
    if (missing.length > 0)
      throw new AppError('correction-fields-missing', {
        fields: missing.map(field => `correctionRequest.${field}`).join(','),
      });
    if (!values.sentOn || (values.state === 'corrected' && !values.correctedOn))
      throw new AppError('correction-day-missing', {});
  }
  return patch.correctionLink ? { ...values, correctionLink: webAddress(patch.correctionLink) } : values;
}

export function removeCorrection(ctx: CommandCtx, { id }: ParsedOf<'correction.remove'>): null {
  openCase(ctx, liveRecord(ctx.store, 'correctionRequest', id).caseId);
  ctx.writer.remove('correctionRequest', id);
  return null;
}
