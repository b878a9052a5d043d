import type { clockVersionContract } from '#shared/clock-version.ts';
import type { ParsedOf } from '#shared/contract.ts';
import { addDays } from '#shared/core/dates.ts';
import { AppError } from '#shared/core/errors.ts';
import { ruleInForce } from '#shared/rules/clock-rules.ts';
import { clockHandlers } from './clock.ts';
import { datedRules, type RuleRow } from './clock-rules.ts';
import type { CommandCtx, HandlersFor } from './context.ts';
import { readRecord } from './record.ts';

/** Versions of a rule that follow each other without a day between them. */

/** @throws AppError `not-found`, `clock-rule-overlap` when a version begins that very day, and what saving throws */
function addVersion(ctx: CommandCtx, { ofId, validFrom, fields }: ParsedOf<'clock.addVersion'>): string {
  const known = readRecord(ctx.store, 'clockRule', ofId);
  if (!known || known.deleted) throw new AppError('not-found', { entity: 'clockRule' });
  const former = ruleInForce(datedRules(ctx.store), known.key ?? '', validFrom);
  if (former && former.validFrom !== validFrom)
    ctx.writer.change('clockRule', former.id, { validTo: addDays(validFrom, -1) });
  return clockHandlers['clock.saveRule'](ctx, {
    fields: { ...carriedOver(known), ...fields, validFrom, validTo: former?.validTo ?? null },
    acceptGap: true,
  });
}

/** What a new version has of the one it follows. A confirmation is of the old text, and is given anew. */
function carriedOver(rule: RuleRow) {
  const { key, name, kind, amount, unit, startEvent, rollOver, legalBasis, source } = rule;
  const { warnPercent, warnHours, longLateDays, bindsOffice } = rule;
  return {
    ...(key === null ? {} : { key }),
    ...(name === null ? {} : { name }),
    ...(kind === null ? {} : { kind }),
    ...(rollOver === null ? {} : { rollOver }),
    isFirstDayCounted: rule.isFirstDayCounted === true,
    bindsOffice: bindsOffice !== false,
    amount,
    unit,
    startEvent,
    legalBasis,
    source,
    warnPercent,
    warnHours,
    longLateDays,
  };
}

export const clockVersionHandlers: HandlersFor<typeof clockVersionContract> = {
  'clock.addVersion': addVersion,
};
