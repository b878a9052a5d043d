import { Select, Text } from '@mantine/core';
import { termWords } from '#renderer/features/case-page/speaker-words.ts';
import type { CaseRecord } from '#shared/case-record.ts';
import { t } from '#shared/i18n/t.ts';

type Speaker = CaseRecord['speakers'][number];

/** Chooses who speaks; those who may not today stand last, with their term: on the day it was said they may have. */
export function SpeakerSelect(props: {
  readonly label: string;
  readonly speakers: readonly Speaker[];
  /** Id of a spokesperson or of an authorisation. */
  readonly value: string | null;
  readonly onChange: (speaker: Speaker | null) => void;
  readonly onFinish?: () => void;
  readonly isInPlace?: boolean;
  readonly error?: string | undefined;
}) {
  const { label, speakers, value, isInPlace = false } = props;
  const known = new Map(speakers.map(speaker => [speaker.id, speaker]));
  const ordered = [
    ...speakers.filter(({ maySpeak }) => maySpeak),
    ...speakers.filter(({ maySpeak }) => !maySpeak),
  ];
  return (
    <Select
      {...(isInPlace ? { 'aria-label': label, defaultDropdownOpened: true, autoFocus: true } : { label })}
      data={ordered.map(({ id, name }) => ({ value: id, label: name }))}
      value={value !== null && known.has(value) ? value : null}
      error={props.error}
      placeholder={t('casePage.speaker.choose')}
      nothingFoundMessage={t('casePage.speaker.none')}
      renderOption={({ option }) => {
        const speaker = known.get(option.value);
        return (
          <div>
            {option.label}
            {speaker && (
              <Text size="xs" c="dimmed">
                {[t(`speaker.kind.${speaker.kind}`), speaker.position, termWords(speaker)]
                  .filter(part => part)
                  .join(' · ')}
              </Text>
            )}
          </div>
        );
      }}
      onChange={id => props.onChange(id === null ? null : (known.get(id) ?? null))}
      onBlur={() => props.onFinish?.()}
      clearable
      searchable={!isInPlace}
    />
  );
}

/** The fields of an answer that say who speaks: a spokesperson, or somebody authorised in writing. */
export function speakerPatch(speaker: Speaker | null): {
  readonly spokespersonId: string | null;
  readonly authorisationId: string | null;
} {
  const isAuthorised = speaker?.kind === 'authorised';
  return {
    spokespersonId: speaker && !isAuthorised ? speaker.id : null,
    authorisationId: speaker && isAuthorised ? speaker.id : null,
  };
}
