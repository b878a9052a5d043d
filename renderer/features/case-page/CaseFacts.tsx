import { FieldRow } from '#renderer/components/FieldRow.tsx';
import { MomentField } from '#renderer/components/MomentField.tsx';
import { CaseTags } from '#renderer/features/case-page/CaseTags.tsx';
import { type SaveCase, useCaseSave, useDone } from '#renderer/features/case-page/use-case-save.ts';
import { momentText } from '#renderer/features/clock/clock-words.ts';
import { ChoiceFact } from '#renderer/features/story-page/ChoiceFact.tsx';
import { PersonEdit } from '#renderer/features/story-page/PersonEdit.tsx';
import { TextFact } from '#renderer/features/story-page/TextFact.tsx';
import { UnitFact } from '#renderer/features/story-page/UnitFact.tsx';
import { useAppQuery } from '#renderer/lib/client.ts';
import { showProblem } from '#renderer/lib/toasts.tsx';
import { today } from '#renderer/lib/today.ts';
import type { CaseRecord } from '#shared/case-record.ts';
import { caseChannels, caseKinds } from '#shared/entities/case.ts';
import { t } from '#shared/i18n/t.ts';
import type { Named } from '#shared/story-list.ts';

/** Who has the case, who asked, and what it is about. */
export function CaseFacts({ record }: { readonly record: CaseRecord }) {
  const save = useCaseSave(record.id);
  const { canEdit } = record;
  const text = (field: 'code' | 'askerName' | 'askerContact' | 'documentNumber' | 'summary' | 'note') => (
    <TextFact
      label={t(`field.pressCase.${field}`)}
      value={record[field]}
      canEdit={canEdit}
      isLong={field === 'summary' || field === 'note'}
      onSave={value => save({ [field]: value })}
    />
  );
  return (
    <>
      <AssigneeFacts record={record} />
      <PersonFact
        label={t('field.pressCase.verifierId')}
        value={record.verifier}
        canEdit={canEdit}
        onPick={person => void told(save({ verifierId: person?.id ?? null }))}
      />
      <ChoiceFact
        label={t('field.pressCase.kind')}
        value={record.kind}
        options={caseKinds}
        wordOf={kind => t(`case.kind.${kind}`)}
        canEdit={canEdit}
        onSave={kind => save({ kind })}
      />
      <ChoiceFact
        label={t('field.pressCase.channel')}
        value={record.channel}
        options={caseChannels}
        wordOf={channel => t(`case.channel.${channel}`)}
        canEdit={canEdit}
        onSave={channel => save({ channel })}
      />
      <ReceivedFact record={record} save={save} />
      <OutletFact record={record} save={save} />
      <ReporterFact record={record} save={save} />
      {text('askerName')}
      {text('askerContact')}
      {text('documentNumber')}
      <CaseTags record={record} save={save} />
      {text('summary')}
      {text('code')}
      {text('note')}
    </>
  );
}

async function told(saving: Promise<string | null>): Promise<void> {
  const refusal = await saving;
  if (refusal !== null) showProblem(refusal);
}

function AssigneeFacts({ record }: { readonly record: CaseRecord }) {
  const assign = useDone('case.assign');
  const { id, title, assignee, assigneeUnit, canEdit } = record;
  const give = (person: Named | null) =>
    assign(
      { id, assigneeId: person?.id ?? null },
      person ? t('cases.assigned', { title, person: person.name }) : t('cases.unassigned', { title }),
    );
  return (
    <>
      <PersonFact
        label={t('field.pressCase.assigneeId')}
        value={assignee}
        unitId={assigneeUnit?.id ?? null}
        canEdit={canEdit}
        onPick={give}
      />
      <UnitFact
        label={t('field.pressCase.assigneeUnitId')}
        value={assigneeUnit}
        canEdit={canEdit}
        onPick={unit =>
          assign(
            { id, assigneeId: assignee?.id ?? null, assigneeUnitId: unit?.id ?? null },
            unit ? t('cases.assigned', { title, person: unit.name }) : t('cases.unassigned', { title }),
          )
        }
      />
    </>
  );
}

function PersonFact(props: {
  readonly label: string;
  readonly value: Named | null;
  readonly unitId?: string | null;
  readonly canEdit: boolean;
  readonly onPick: (person: Named | null) => void;
}) {
  const { label, value, canEdit, onPick } = props;
  return (
    <FieldRow
      label={label}
      {...(canEdit
        ? {
            edit: (finish: () => void) => (
              <PersonEdit
                label={label}
                value={value}
                unitId={props.unitId ?? null}
                onPick={onPick}
                onFinish={finish}
              />
            ),
          }
        : {})}
    >
      {value?.name}
    </FieldRow>
  );
}

function ReceivedFact(props: { readonly record: CaseRecord; readonly save: SaveCase }) {
  const { record, save } = props;
  const label = t('field.pressCase.receivedAtMs');
  return (
    <FieldRow
      label={label}
      {...(record.canEdit
        ? {
            edit: () => (
              <MomentField
                label={label}
                value={record.receivedAtMs}
                today={today()}
                hasFocusAtFirst
                onChange={receivedAtMs => void told(save({ receivedAtMs }))}
              />
            ),
          }
        : {})}
    >
      {record.receivedAtMs === null ? null : momentText(record.receivedAtMs)}
    </FieldRow>
  );
}

function OutletFact(props: { readonly record: CaseRecord; readonly save: SaveCase }) {
  const { record, save } = props;
  const catalogue = useAppQuery('catalogue.get', {});
  const outlets = catalogue.data?.outlets ?? [];
  return (
    <ChoiceFact
      label={t('field.pressCase.askerOutletId')}
      value={record.askerOutlet?.id ?? null}
      options={outlets.map(({ id }) => id)}
      wordOf={id => outlets.find(outlet => outlet.id === id)?.name ?? record.askerOutlet?.name ?? ''}
      canEdit={record.canEdit}
      onSave={askerOutletId => save({ askerOutletId })}
    />
  );
}

/** The reporter who asked; those of the outlet that asked stand first. */
function ReporterFact(props: { readonly record: CaseRecord; readonly save: SaveCase }) {
  const { record, save } = props;
  const reporters = useAppQuery('reporter.list', {});
  const isOfOutlet = (outlet: Named | null) => outlet !== null && outlet.id === record.askerOutlet?.id;
  const all = reporters.data ?? [];
  const ordered = [
    ...all.filter(({ outlet }) => isOfOutlet(outlet)),
    ...all.filter(({ outlet }) => !isOfOutlet(outlet)),
  ];
  return (
    <ChoiceFact
      label={t('field.pressCase.askerReporterId')}
      value={record.askerReporter?.id ?? null}
      options={ordered.map(({ id }) => id)}
      wordOf={id => all.find(reporter => reporter.id === id)?.name ?? record.askerReporter?.name ?? ''}
      canEdit={record.canEdit}
      onSave={askerReporterId => save({ askerReporterId })}
    />
  );
}
