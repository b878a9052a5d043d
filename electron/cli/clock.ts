import type { CaseRow } from '#shared/case-list.ts';
import type { ClockStep, ClockWhy } from '#shared/clock.ts';
import { formatDay, formatDayLong, momentToVietnam } from '#shared/core/dates.ts';
import { t, textOf } from '#shared/i18n/t.ts';
import { UsageError } from './arguments.ts';
import type { Answer, Terminal } from './commands.ts';

/** `clock RULE --from MOMENT [--at MOMENT]` and `check cases`: when a limit ends and why, and which have passed. */

export async function runClock({ args, call }: Terminal): Promise<Answer> {
  const rule = args.words.slice(1).join(' ');
  if (rule === '') throw new UsageError('cli.usage.rule');
  if (args.fromMs === null) throw new UsageError('cli.usage.from');
  const at = args.atMs === null ? {} : { atMs: args.atMs };
  const why = await call('clock.explain', { rule, fromMs: args.fromMs, ...at });
  const steps = why.steps.map(step => ({ ...step, reason: reasonWords(step) }));
  const left = distanceWords(why);
  return {
    facts: {
      due: why.endsWithDay ? why.dueDay : withZone(why.dueAtMs),
      dueAt: withZone(why.dueAtMs),
      rule: why.ruleKey ?? why.name,
      ruleId: why.ruleId,
      name: why.name,
      source: why.legalBasis,
      reference: why.source,
      isConfirmed: why.isConfirmed,
      from: withZone(why.startAtMs),
      ...(args.atMs === null ? {} : { at: withZone(args.atMs), stage: why.stage, left }),
      steps: steps.map(({ day, counted, amount, reason, isConfirmed }) => ({
        day,
        counted,
        amount,
        reason,
        isConfirmed,
      })),
    },
    lines: [
      t('cli.clock.due', { name: why.name, due: dueWords(why), source: why.legalBasis ?? '' }),
      ...steps.map(({ day, counted, reason }) =>
        t('cli.clock.step', { mark: counted ? '+' : '–', day: formatDayLong(day), reason }),
      ),
      ...(args.atMs === null ? [] : [t('cli.clock.left', { stage: t(`clock.stage.${why.stage}`), left })]),
    ],
    hasProblems: false,
  };
}

/** A moment with the office's zone: `2026-05-06T14:30:00+07:00`. */
function withZone(ms: number): string {
  const { day, time } = momentToVietnam(ms);
  return `${day}T${time}:${String(Math.floor(ms / 1000) % 60).padStart(2, '0')}+07:00`;
}

function reasonWords({ reason, holiday, name, isConfirmed }: ClockStep): string {
  const called = name ?? (holiday === null ? null : textOf(`holiday.${holiday}`));
  const words = t(`clock.reason.${reason}`);
  const named = called === null ? words : t('clock.reason.named', { reason: words, name: called });
  return isConfirmed ? named : `${named} (${t('clock.unconfirmed')})`;
}

function dueWords({
  endsWithDay,
  dueDay,
  dueAtMs,
}: Pick<ClockWhy, 'endsWithDay' | 'dueDay' | 'dueAtMs'>): string {
  if (endsWithDay) return t('clock.endOfDay', { day: formatDay(dueDay) });
  const { day, time } = momentToVietnam(dueAtMs);
  return `${time} ${formatDay(day)}`;
}

function distanceWords({ distance }: Pick<ClockWhy, 'distance'>): string {
  return textOf(`clock.${distance.kind}.${distance.shape}`, distance) ?? '';
}

/** `check cases [--at MOMENT]`: cases past their limit, due that day, due soon. */
export async function checkCases({ args, call }: Terminal): Promise<Answer> {
  const check = await call('case.check', args.atMs === null ? {} : { atMs: args.atMs });
  const { faults } = await call('clock.rules', {});
  const { late, dueToday, dueSoon, open, authorisationsEnded } = check;
  return {
    facts: { ...check, at: withZone(check.atMs), ruleFaults: faults },
    lines: [
      t('cli.cases.total', { open, late: late.length, today: dueToday.length, soon: dueSoon.length }),
      ...[...late, ...dueToday, ...dueSoon].map(caseLine),
      ...(authorisationsEnded > 0 ? [t('cli.cases.authorisations', { count: authorisationsEnded })] : []),
      ...faults.map(({ kind, key, fromDay, toDay }) =>
        t(`clock.fault.${kind}`, { key, from: dayOrOpen(fromDay), to: dayOrOpen(toDay) }),
      ),
    ],
    hasProblems: late.length > 0 || authorisationsEnded > 0 || faults.length > 0,
  };
}

function dayOrOpen(day: string | null): string {
  return day === null ? '…' : formatDay(day);
}

function caseLine({ code, title, group, clock, assignee }: CaseRow): string {
  return t('cli.cases.line', {
    group: t(`case.group.${group}`),
    code: code ?? '',
    title,
    left: clock === null ? '' : distanceWords(clock),
    person: assignee?.name ?? '–',
  });
}
