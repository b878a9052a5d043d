import { SegmentedControl } from '@mantine/core';
import { keepPreviousData } from '@tanstack/react-query';
import { useState } from 'react';
import { DayField } from '#renderer/components/DayField.tsx';
import { EmptyState } from '#renderer/components/EmptyState.tsx';
import { ErrorNote } from '#renderer/components/ErrorNote.tsx';
import { LoadingLine } from '#renderer/components/LoadingLine.tsx';
import classes from '#renderer/features/hot/hot.module.css';
import { ResonanceFigures } from '#renderer/features/hot/ResonanceFigures.tsx';
import { ResonanceSubjectPicker } from '#renderer/features/hot/ResonanceSubjectPicker.tsx';
import { useAppQuery } from '#renderer/lib/client.ts';
import { today } from '#renderer/lib/today.ts';
import type { Day } from '#shared/core/dates.ts';
import { resonanceSubjects } from '#shared/hot-resonance.ts';
import { t, tError } from '#shared/i18n/t.ts';

type Kind = (typeof resonanceSubjects)[number];

/** How far one message carried: a theme, a hot issue or a story of ours. */
export function ResonanceView() {
  const [entity, setEntity] = useState<Kind>('theme');
  const [chosen, setChosen] = useState<Readonly<Partial<Record<Kind, string>>>>({});
  const [from, setFrom] = useState<Day | null>(null);
  const [to, setTo] = useState<Day | null>(null);
  const id = chosen[entity] ?? null;
  const found = useAppQuery(
    'hot.resonance',
    {
      subject: { entity, id: id ?? '-' },
      ...(from === null ? {} : { from }),
      ...(to === null ? {} : { to }),
    },
    { enabled: id !== null, placeholderData: keepPreviousData },
  );
  return (
    <div className={classes.resonance}>
      <div className={classes.forecastBar}>
        <SegmentedControl
          aria-label={t('resonance.subject')}
          data={resonanceSubjects.map(value => ({ value, label: t(`resonance.subject.${value}`) }))}
          value={entity}
          onChange={value => setEntity(resonanceSubjects.find(each => each === value) ?? 'theme')}
        />
        <ResonanceSubjectPicker
          key={entity}
          entity={entity}
          value={id}
          onPick={picked => setChosen({ ...chosen, [entity]: picked ?? undefined })}
        />
        <div className={classes.dayFilter}>
          <DayField ariaLabel={t('resonance.from')} value={from} today={today()} onChange={setFrom} />
          <span aria-hidden>–</span>
          <DayField ariaLabel={t('resonance.to')} value={to} today={today()} onChange={setTo} />
        </div>
      </div>
      {id === null && <EmptyState sentence={t('resonance.choose')} />}
      {id !== null && found.error && (
        <ErrorNote message={tError(found.error)} onRetry={() => void found.refetch()} />
      )}
      {id !== null && found.isPending && <LoadingLine />}
      {id !== null && found.data && <ResonanceFigures found={found.data} />}
    </div>
  );
}
