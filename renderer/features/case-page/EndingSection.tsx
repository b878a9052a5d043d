import { SegmentedControl, Text } from '@mantine/core';
import { DayField } from '#renderer/components/DayField.tsx';
import { FieldRow } from '#renderer/components/FieldRow.tsx';
import classes from '#renderer/features/case-page/case-page.module.css';
import { gapTarget } from '#renderer/features/case-page/gap-target.ts';
import { PartnerPick } from '#renderer/features/case-page/PartnerPick.tsx';
import { type SaveCase, useCaseSave } from '#renderer/features/case-page/use-case-save.ts';
import { momentText } from '#renderer/features/clock/clock-words.ts';
import { ChoiceFact } from '#renderer/features/story-page/ChoiceFact.tsx';
import { TextFact } from '#renderer/features/story-page/TextFact.tsx';
import { showProblem } from '#renderer/lib/toasts.tsx';
import { today } from '#renderer/lib/today.ts';
import type { CaseRecord } from '#shared/case-record.ts';
import { formatDay } from '#shared/core/dates.ts';
import { caseEndings, caseResults, refusalGrounds } from '#shared/entities/case.ts';
import { t } from '#shared/i18n/t.ts';

/** How the case ends: a public answer with its result, a referral, or a refusal on a named ground. */
export function EndingSection({ record }: { readonly record: CaseRecord }) {
  const save = useCaseSave(record.id);
  const canEdit = record.canEdit && record.status !== 'closed';
  const ending = record.ending ?? 'answered';

  async function choose(value: string): Promise<void> {
    const chosen = caseEndings.find(each => each === value);
    const refusal = chosen ? await save({ ending: chosen }) : null;
    if (refusal !== null) showProblem(refusal);
  }

  return (
    <div className={classes.stack}>
      <SegmentedControl
        fullWidth
        size="xs"
        aria-label={t('field.pressCase.ending')}
        value={ending}
        readOnly={!canEdit}
        data={caseEndings.map(value => ({ value, label: t(`casePage.ending.${value}`) }))}
        onChange={value => void choose(value)}
      />
      {ending === 'answered' && <Answered record={record} save={save} canEdit={canEdit} />}
      {ending === 'referred' && <Referred record={record} save={save} canEdit={canEdit} />}
      {ending === 'refused' && <Refused record={record} save={save} canEdit={canEdit} />}
      {record.closedAtMs !== null && (
        <FieldRow label={t('field.pressCase.closedAtMs')}>
          {[momentText(record.closedAtMs), record.closedBy?.name].filter(part => part).join(' · ')}
        </FieldRow>
      )}
    </div>
  );
}

interface PartProps {
  readonly record: CaseRecord;
  readonly save: SaveCase;
  readonly canEdit: boolean;
}

function Answered({ record, save, canEdit }: PartProps) {
  return (
    <div {...gapTarget('result-missing')}>
      <ChoiceFact
        label={t('field.pressCase.result')}
        value={record.result}
        options={caseResults}
        wordOf={result => t(`case.result.${result}`)}
        canEdit={canEdit}
        onSave={result => save({ result })}
      />
      <TextFact
        label={t('field.pressCase.resultNote')}
        value={record.resultNote}
        canEdit={canEdit}
        isLong
        onSave={resultNote => save({ resultNote })}
      />
    </div>
  );
}

function Referred({ record, save, canEdit }: PartProps) {
  const day = t('field.pressCase.referredOn');
  const told = async (patch: Parameters<SaveCase>[0]) => {
    const refusal = await save(patch);
    if (refusal !== null) showProblem(refusal);
  };
  return (
    <>
      <div {...gapTarget('referral-to')}>
        <FieldRow
          label={t('field.pressCase.referredToId')}
          {...(canEdit
            ? {
                edit: (finish: () => void) => (
                  <PartnerPick
                    label={t('field.pressCase.referredToId')}
                    value={record.referredTo}
                    onPick={partner => void told({ referredToId: partner?.id ?? null, referredToName: null })}
                    onName={referredToName => void told({ referredToId: null, referredToName })}
                    onFinish={finish}
                  />
                ),
              }
            : {})}
        >
          {record.referredTo?.name ?? record.referredToName}
        </FieldRow>
      </div>
      <div {...gapTarget('referral-day')}>
        <FieldRow
          label={day}
          {...(canEdit
            ? {
                edit: (finish: () => void) => (
                  <DayField
                    ariaLabel={day}
                    value={record.referredOn}
                    today={today()}
                    onChange={referredOn => void told({ referredOn })}
                    onFinish={finish}
                    hasFocusAtFirst
                  />
                ),
              }
            : {})}
        >
          {record.referredOn === null ? null : formatDay(record.referredOn)}
        </FieldRow>
      </div>
    </>
  );
}

function Refused({ record, save, canEdit }: PartProps) {
  return (
    <div {...gapTarget('refusal-ground')}>
      <Text size="xs" c="dimmed">
        {t('casePage.ending.refusedNote')}
      </Text>
      <ChoiceFact
        label={t('field.pressCase.refusalGround')}
        value={record.refusalGround}
        options={refusalGrounds}
        wordOf={ground => t(`case.ground.${ground}`)}
        canEdit={canEdit}
        onSave={refusalGround => save({ refusalGround })}
      />
      <TextFact
        label={t('field.pressCase.refusalNote')}
        value={record.refusalNote}
        canEdit={canEdit}
        isLong
        onSave={refusalNote => save({ refusalNote })}
      />
    </div>
  );
}
