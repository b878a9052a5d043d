import { Textarea } from '@mantine/core';
import { useState } from 'react';
import classes from '#renderer/features/home/home.module.css';
import { call } from '#renderer/lib/client.ts';
import { useWhyNot } from '#renderer/lib/use-may.ts';
import { useSaveOnce } from '#renderer/lib/use-save-once.ts';
import { type Day, formatDay } from '#shared/core/dates.ts';
import { AppError } from '#shared/core/errors.ts';
import { t, tError } from '#shared/i18n/t.ts';

/** What the office wants to remember today; saved when the field is left. */
export function DayNote(props: { readonly day: Day; readonly note: string | null }) {
  const { day, note } = props;
  const [text, setText] = useState(note ?? '');
  const [refusal, setRefusal] = useState<string | null>(null);
  const whyNot = useWhyNot('member');
  const saving = useSaveOnce(text, note, async value => {
    try {
      await call('home.saveNote', { day, text: value });
      return null;
    } catch (error) {
      if (error instanceof AppError) return tError(error);
      throw error;
    }
  });
  return (
    <section className={classes.figure}>
      <h2 className={classes.figureTitle}>{t('home.note')}</h2>
      <Textarea
        aria-label={t('home.noteOf', { day: formatDay(day) })}
        placeholder={whyNot ? '' : t('home.noteHint')}
        readOnly={whyNot !== null}
        error={refusal}
        minRows={2}
        maxRows={8}
        value={text}
        onChange={event => setText(event.currentTarget.value)}
        onBlur={() => void saving.run().then(setRefusal)}
      />
    </section>
  );
}
