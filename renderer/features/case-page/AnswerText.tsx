import { Textarea } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { LoadingLine } from '#renderer/components/LoadingLine.tsx';
import { AnswerTools } from '#renderer/features/case-page/AnswerTools.tsx';
import classes from '#renderer/features/case-page/case-page.module.css';
import { useAnswerDraft } from '#renderer/features/case-page/use-answer-draft.ts';
import { useAppCommand } from '#renderer/lib/client.ts';
import { refusalOf } from '#renderer/lib/refusal-of.ts';
import { useSaveOnce } from '#renderer/lib/use-save-once.ts';
import type { CaseAnswer, CaseRecord } from '#shared/case-record.ts';
import { t } from '#shared/i18n/t.ts';

/** The words of an answer: written here while it is a draft or was returned, read from then on. */
export function AnswerText(props: { readonly answer: CaseAnswer; readonly record: CaseRecord }) {
  const { answer } = props;
  const draft = useAnswerDraft(answer.id);
  if (!answer.canEdit)
    return (
      <div className={classes.answerBody}>
        {answer.body ?? <span className={classes.quiet}>{t('casePage.answer.empty')}</span>}
      </div>
    );
  if (draft.found === undefined) return <LoadingLine />;
  return <Editor {...props} draft={draft} found={draft.found} />;
}

function Editor(props: {
  readonly answer: CaseAnswer;
  readonly record: CaseRecord;
  readonly draft: ReturnType<typeof useAnswerDraft>;
  readonly found: string | null;
}) {
  const { answer, record, draft } = props;
  const [text, setText] = useState(props.found ?? answer.body ?? '');
  const [refusal, setRefusal] = useState<string | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const { mutateAsync } = useAppCommand('answer.change', { quiet: true });
  const save = useSaveOnce(text, answer.body, async body => {
    const problem = await refusalOf(() => mutateAsync({ id: answer.id, patch: { body } }));
    if (problem === null) draft.drop();
    return problem;
  });
  useFollowing(answer.body, setText, field);

  function put(next: string): void {
    setText(next);
    draft.keep(next);
  }

  async function leave(): Promise<void> {
    setRefusal(await save.run());
  }

  function insert(words: string): void {
    const area = field.current;
    const from = area?.selectionStart ?? text.length;
    const to = area?.selectionEnd ?? from;
    const before = text.slice(0, from);
    const gap = before === '' || before.endsWith('\n') ? '' : '\n\n';
    put(`${before}${gap}${words}${text.slice(to)}`);
    area?.focus();
  }

  return (
    <div className={classes.stack}>
      <AnswerTools answer={answer} record={record} isEmpty={text.trim() === ''} onInsert={insert} />
      <Textarea
        ref={field}
        aria-label={t('casePage.answer.text')}
        placeholder={t('casePage.answer.place')}
        value={text}
        error={refusal}
        minRows={8}
        maxRows={28}
        onChange={event => put(event.currentTarget.value)}
        onBlur={() => void leave()}
        onKeyDown={event => {
          if (event.key !== 'Enter' || !event.ctrlKey || event.nativeEvent.isComposing) return;
          // Not also for the drawer, which would open the whole page.
          event.preventDefault();
          void leave();
        }}
      />
    </div>
  );
}

/** Shows what was saved elsewhere, by undo for one, unless somebody is typing here. */
function useFollowing(
  saved: string | null,
  setText: (text: string) => void,
  field: { readonly current: HTMLTextAreaElement | null },
): void {
  const last = useRef(saved);
  useEffect(() => {
    if (saved === last.current) return;
    last.current = saved;
    if (document.activeElement !== field.current) setText(saved ?? '');
  }, [saved, setText, field]);
}
