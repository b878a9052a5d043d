import { Anchor, Button, Checkbox, Select, Textarea } from '@mantine/core';
import { useState } from 'react';
import { usePlaces } from '#renderer/app/places.ts';
import { DayField } from '#renderer/components/DayField.tsx';
import { PasteDetails } from '#renderer/features/press/PasteDetails.tsx';
import { PasteOutlet } from '#renderer/features/press/PasteOutlet.tsx';
import { PasteRepost } from '#renderer/features/press/PasteRepost.tsx';
import classes from '#renderer/features/press/paste.module.css';
import type { PasteLine } from '#renderer/features/press/paste-items.ts';
import { type PasteFix, usePaste } from '#renderer/features/press/paste-state.ts';
import { briefWords } from '#renderer/features/press/press-words.ts';
import { ToneMark } from '#renderer/features/press/ToneMark.tsx';
import { today } from '#renderer/lib/today.ts';
import { t } from '#shared/i18n/t.ts';
import { Tone, toneChoices } from '#shared/press-list.ts';
import type { PastePreviewItem } from '#shared/press-paste.ts';

/** One item of a paste: what was understood, each part to be set right, and what is asked. */
export function PasteItem(props: { readonly line: PasteLine; readonly lines: readonly PasteLine[] }) {
  const { line, lines } = props;
  const { index, read, fix, title, isLeftOut } = line;
  const change = usePaste(paste => paste.fix);
  const set = (part: PasteFix) => change(index, part);
  const [isWide, setWide] = useState(false);
  const isLinkWrong = read.questions.some(({ code }) => code === 'link-wrong');
  const number = index + 1;
  const tone = fix.tone === undefined ? read.tone : fix.tone;
  return (
    <li
      className={classes.item}
      data-left-out={isLeftOut || undefined}
      aria-label={t('pressPaste.item', { number, title: title || t('press.paste.kind.link') })}
    >
      <div className={classes.fields}>
        <Checkbox
          className={classes.include}
          label={number}
          aria-label={t('pressPaste.include')}
          checked={!isLeftOut}
          onChange={event => set({ isLeftOut: !event.currentTarget.checked })}
        />
        <Textarea
          aria-label={t('field.pressItem.title')}
          autosize
          minRows={1}
          maxRows={5}
          value={title}
          error={!isLeftOut && title.trim() === ''}
          onChange={event => set({ title: event.currentTarget.value })}
        />
        <PasteOutlet line={line} onChange={set} />
        <DayField
          ariaLabel={t('field.pressItem.publishedOn')}
          value={fix.publishedOn === undefined ? read.publishedOn : fix.publishedOn}
          today={today()}
          onChange={publishedOn => set({ publishedOn })}
        />
        <Select
          aria-label={t('field.pressItem.tone')}
          data={toneChoices.map(choice => ({ value: choice, label: t(`press.tone.${choice}`) }))}
          value={tone ?? 'none'}
          renderOption={({ option }) => (
            <ToneMark tone={toneChoices.find(choice => choice === option.value) ?? null} />
          )}
          onChange={text => set({ tone: Tone.options.find(each => each === text) ?? null })}
          allowDeselect={false}
        />
        <PasteRepost line={line} lines={lines} onChange={repostOf => set({ repostOf })} />
        <Checkbox
          className={classes.reply}
          aria-label={t('pressList.needsReply')}
          checked={fix.needsReply ?? read.needsReply}
          onChange={event => set({ needsReply: event.currentTarget.checked })}
        />
      </div>
      <div className={classes.beneath}>
        <Known read={read} />
        <Questions line={line} onTitle={hint => set({ title: hint })} />
        <div className={classes.understood}>
          <span className={classes.facts}>{factWords(read)}</span>
          <Button variant="subtle" size="compact-xs" onClick={() => setWide(!isWide)}>
            {t(isWide ? 'pressPaste.less' : 'pressPaste.more')}
          </Button>
        </div>
        {(isWide || isLinkWrong) && <PasteDetails line={line} onChange={set} />}
      </div>
    </li>
  );
}

/** The same item that is here already; nothing is saved twice without being asked for. */
function Known({ read }: { readonly read: PastePreviewItem }) {
  const openRecord = usePlaces(places => places.openRecord);
  const { known } = read;
  if (!known) return null;
  const details = briefWords(known);
  return (
    <div className={classes.known}>
      {t('pressPaste.known', { title: known.title, details: details === '' ? '' : ` (${details})` })}
      <Anchor
        component="button"
        type="button"
        onClick={() => openRecord({ entity: 'pressItem', id: known.id })}
      >
        {t('pressPaste.openKnown')}
      </Anchor>
    </div>
  );
}

function Questions(props: { readonly line: PasteLine; readonly onTitle: (title: string) => void }) {
  const { questions, read } = props.line;
  if (questions.length === 0) return null;
  return (
    <ul className={classes.questions}>
      {questions.map(({ code, value }) => (
        <li key={code}>
          {t(`press.paste.question.${code}`, { value })}
          {code === 'title-missing' && read.titleHint !== null && (
            <Button variant="default" size="compact-xs" onClick={() => props.onTitle(read.titleHint ?? '')}>
              {t('pressPaste.hint', { title: read.titleHint })}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}

/** What else was understood, in few words. */
function factWords(read: PastePreviewItem): string {
  const words = read.body === null ? 0 : read.body.trim().split(/\s+/).length;
  return [
    read.fromLine === read.toLine
      ? t('pressPaste.line', { line: read.fromLine })
      : t('pressPaste.lines', { from: read.fromLine, to: read.toLine }),
    read.link,
    read.authorName === null ? null : t('pressPaste.author', { name: read.authorName }),
    read.sourceName === null ? null : t('pressPaste.source', { name: read.sourceName }),
    read.section,
    read.issueNumber === null ? null : t('pressPaste.issue', { number: read.issueNumber }),
    words === 0 ? null : t('pressPaste.hasText', { count: words.toLocaleString('vi') }),
    read.summary,
  ]
    .filter(part => part !== null && part !== '')
    .join(' · ');
}
