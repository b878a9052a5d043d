import { ActionIcon, Button, Select, Text, Tooltip } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { DayField } from '#renderer/components/DayField.tsx';
import { ErrorNote } from '#renderer/components/ErrorNote.tsx';
import { StateBadge } from '#renderer/components/StateBadge.tsx';
import classes from '#renderer/features/case/cases.module.css';
import type { NewCaseDraft } from '#renderer/features/case/new-case-draft.ts';
import { amountWords, distanceWords, dueText } from '#renderer/features/clock/clock-words.ts';
import { useRulesInForce } from '#renderer/features/clock/use-rules-in-force.ts';
import { WhyDialog } from '#renderer/features/clock/WhyDialog.tsx';
import { useAppQuery } from '#renderer/lib/client.ts';
import { today } from '#renderer/lib/today.ts';
import { dayInVietnam } from '#shared/core/dates.ts';
import { t, tError } from '#shared/i18n/t.ts';

/** When a new case must be answered, by the rules of its kind or others chosen, with «Vì sao?», before it is saved. */
export function DuePreview(props: {
  readonly draft: NewCaseDraft;
  readonly onChange: (part: Partial<NewCaseDraft>) => void;
}) {
  const { draft, onChange } = props;
  const { kind, receivedAtMs, ruleKeys, fixedDay } = draft;
  const usual = useAppQuery(
    'case.usualClocks',
    { kind: kind ?? 'other', receivedAtMs: receivedAtMs ?? 0 },
    { enabled: kind !== null && receivedAtMs !== null && ruleKeys === null },
  );
  const keys = ruleKeys ?? (kind === null ? [] : (usual.data ?? []).flatMap(({ ruleKey }) => ruleKey ?? []));
  const rules = useRulesInForce(receivedAtMs === null ? today() : dayInVietnam(receivedAtMs));
  return (
    <fieldset className={classes.questions}>
      <legend>{t('cases.due')}</legend>
      {receivedAtMs === null ? (
        <Text c="dimmed">{t('cases.due.noMoment')}</Text>
      ) : (
        <ul className={classes.dues}>
          {keys.map(key => (
            <DueLine
              key={key}
              rule={key}
              fromMs={receivedAtMs}
              subject={draft.title}
              onRemove={() => onChange({ ruleKeys: keys.filter(other => other !== key) })}
            />
          ))}
        </ul>
      )}
      {keys.length === 0 && fixedDay === null && receivedAtMs !== null && (
        <Text c="dimmed">{t(kind === null ? 'cases.due.chooseKind' : 'cases.due.none')}</Text>
      )}
      <div className={classes.two}>
        <Select
          label={t('cases.due.add')}
          data={rules
            .filter(rule => !keys.includes(rule.key))
            .map(rule => ({ value: rule.key, label: `${rule.name} (${amountWords(rule)})` }))}
          value={null}
          onChange={key => key !== null && onChange({ ruleKeys: [...keys, key] })}
          searchable
        />
        <DayField
          label={t('clock.fixedDay')}
          value={fixedDay}
          today={today()}
          onChange={day => onChange({ fixedDay: day, ruleKeys: keys })}
        />
      </div>
      <Text size="xs" c="dimmed">
        {t('cases.due.note')}
      </Text>
    </fieldset>
  );
}

function DueLine(props: {
  readonly rule: string;
  readonly fromMs: number;
  readonly subject: string;
  readonly onRemove: () => void;
}) {
  const [isWhy, setIsWhy] = useState(false);
  const why = useAppQuery('clock.explain', { rule: props.rule, fromMs: props.fromMs });
  if (why.error)
    return (
      <li>
        <ErrorNote message={tError(why.error)} />
      </li>
    );
  if (!why.data) return null;
  const { name, stage, distance, isConfirmed } = why.data;
  return (
    <li className={classes.due}>
      <span className={classes.dueName}>
        {`${name} (${amountWords(why.data)})`}
        {!isConfirmed && ` · ${t('clock.unconfirmed')}`}
      </span>
      <b>{t('cases.due.at', { due: dueText(why.data) })}</b>
      <StateBadge state={stage} word={distanceWords(distance)} />
      <Button
        variant="subtle"
        size="compact-sm"
        aria-label={t('why.of', { name })}
        onClick={() => setIsWhy(true)}
      >
        {t('why.title')}
      </Button>
      <Tooltip label={t('cases.due.remove')}>
        <ActionIcon size="sm" aria-label={t('cases.due.removeOf', { name })} onClick={props.onRemove}>
          <IconX className={classes.smallIcon} aria-hidden />
        </ActionIcon>
      </Tooltip>
      {isWhy && (
        <WhyDialog why={why.data} subject={props.subject || undefined} onClose={() => setIsWhy(false)} />
      )}
    </li>
  );
}
