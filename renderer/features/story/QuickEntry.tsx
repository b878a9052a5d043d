import { Combobox, Text, TextInput, useCombobox } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type KeyboardEvent, type RefObject, useLayoutEffect, useRef, useState } from 'react';
import classes from '#renderer/features/story/stories.module.css';
import { useAppCommand, useAppQuery } from '#renderer/lib/client.ts';
import { showUndoable } from '#renderer/lib/show-undoable.ts';
import { formatDay } from '#shared/core/dates.ts';
import { t, tError } from '#shared/i18n/t.ts';
import type { QuickPreview } from '#shared/story.ts';

type Candidate = QuickPreview['candidates'][number];

const nothing: QuickPreview = { title: '', unit: null, themes: [], due: null, candidates: [] };

/** One line that makes a story: «tiêu đề @đơn vị #chủ đề !hạn», with completion while typing. */
export function QuickEntry(props: { readonly input: RefObject<HTMLInputElement | null> }) {
  const { input } = props;
  const [line, setLine] = useState('');
  const [caret, setCaret] = useState(0);
  const [unit, setUnit] = useState<Candidate | null>(null);
  const wantedCaret = useRef<number | null>(null);
  const add = useAppCommand('story.quickAdd', { quiet: true });
  const { data: preview = nothing } = useAppQuery(
    'story.quickPreview',
    { line, caret: Math.min(caret, line.length) },
    { enabled: line !== '', placeholderData: before => before },
  );
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const candidates = line === '' ? [] : preview.candidates;

  useLayoutEffect(() => {
    if (wantedCaret.current === null) return;
    input.current?.setSelectionRange(wantedCaret.current, wantedCaret.current);
    wantedCaret.current = null;
  });

  function type(text: string, at: number | null): void {
    setLine(text);
    setCaret(at ?? text.length);
    add.reset();
    if (/[@#!]/.test(text)) combobox.openDropdown();
    else combobox.closeDropdown();
  }

  function complete(candidate: Candidate): void {
    setLine(candidate.line);
    setCaret(candidate.caret);
    wantedCaret.current = candidate.caret;
    if (candidate.kind === 'unit') setUnit(candidate);
    combobox.closeDropdown();
    input.current?.focus();
  }

  function submit(): void {
    if (line.trim() === '' || add.isPending) return;
    add.mutate(
      { line, ...(unit && line.includes(unit.label) ? { unitId: unit.id } : {}) },
      {
        onSuccess: story => {
          setLine('');
          setUnit(null);
          combobox.closeDropdown();
          void showUndoable(t('stories.added', { title: story.name }));
        },
      },
    );
  }

  function press(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.nativeEvent.isComposing) return;
    const isOffering = combobox.dropdownOpened && candidates.length > 0;
    const at = combobox.getSelectedOptionIndex();
    if (event.key === 'Tab' && !event.shiftKey && isOffering) {
      event.preventDefault();
      const candidate = candidates[Math.max(at, 0)];
      if (candidate) complete(candidate);
    }
    if (event.key !== 'Enter') return;
    event.preventDefault();
    event.stopPropagation();
    const chosen = candidates[at] ?? (needsChoice(preview) ? candidates[0] : undefined);
    if (isOffering && chosen) complete(chosen);
    else submit();
  }

  return (
    <Combobox
      store={combobox}
      onOptionSubmit={value => {
        const candidate = candidates[Number(value)];
        if (candidate) complete(candidate);
      }}
    >
      <Combobox.Target>
        <TextInput
          ref={input}
          className={classes.quick}
          aria-label={t('stories.quick')}
          aria-keyshortcuts="Q"
          placeholder={t('stories.quick.hint')}
          leftSection={<IconPlus className={classes.smallIcon} aria-hidden />}
          value={line}
          error={add.error && tError(add.error)}
          onChange={event => type(event.currentTarget.value, event.currentTarget.selectionStart)}
          onSelect={event => setCaret(event.currentTarget.selectionStart ?? 0)}
          onBlur={() => combobox.closeDropdown()}
          onKeyDownCapture={press}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={candidates.length === 0}>
        <Combobox.Options aria-label={t('stories.quick.candidates')}>
          {candidates.map((candidate, index) => (
            <Combobox.Option key={`${candidate.id} ${candidate.label}`} value={String(index)}>
              {candidate.label}
            </Combobox.Option>
          ))}
        </Combobox.Options>
        <Combobox.Footer>
          <Text size="xs" c="dimmed">
            {readWords(preview)}
          </Text>
        </Combobox.Footer>
      </Combobox.Dropdown>
    </Combobox>
  );
}

/** Whether something named in the line is not known yet. */
function needsChoice({ unit, themes, due }: QuickPreview): boolean {
  return unit?.id === null || themes.some(theme => theme.id === null) || due?.day === null;
}

/** What the line was read as. */
function readWords({ unit, themes, due }: QuickPreview): string {
  return [
    unit && `${t('field.story.unitId')}: ${unit.name ?? '?'}`,
    themes.length > 0 && `${t('field.story.themes')}: ${themes.map(theme => theme.name ?? '?').join(', ')}`,
    due && `${t('field.story.dueOn')}: ${due.day === null ? '?' : formatDay(due.day)}`,
  ]
    .filter(Boolean)
    .join(' · ');
}
