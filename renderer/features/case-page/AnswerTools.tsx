import { Button, Menu, Text } from '@mantine/core';
import { IconBlockquote, IconTemplate } from '@tabler/icons-react';
import { useState } from 'react';
import classes from '#renderer/features/case-page/case-page.module.css';
import { call, useAppCommand, useAppQuery } from '#renderer/lib/client.ts';
import { showProblem } from '#renderer/lib/toasts.tsx';
import type { CaseAnswer, CaseRecord } from '#shared/case-record.ts';
import { AppError } from '#shared/core/errors.ts';
import { t, tError, textOf } from '#shared/i18n/t.ts';

/** Templates with their places filled from the case, and what the office says on its topics, to put into the text. */
export function AnswerTools(props: {
  readonly answer: CaseAnswer;
  readonly record: CaseRecord;
  readonly isEmpty: boolean;
  readonly onInsert: (text: string) => void;
}) {
  const { answer, record, onInsert } = props;
  const [note, setNote] = useState<string | null>(null);
  return (
    <div className={classes.tools}>
      <Templates answer={answer} record={record} onInsert={onInsert} onNote={setNote} />
      <Lines record={record} onInsert={onInsert} />
      {note !== null && (
        <span className={classes.small} role="status">
          {note}
        </span>
      )}
    </div>
  );
}

function Templates(props: {
  readonly answer: CaseAnswer;
  readonly record: CaseRecord;
  readonly onInsert: (text: string) => void;
  readonly onNote: (note: string | null) => void;
}) {
  const { answer, record, onInsert, onNote } = props;
  const templates = useAppQuery('template.list', {});
  const { mutate: change } = useAppCommand('answer.change');
  const isFor = (form: string | null) => form === null || answer.form === null || form === answer.form;
  const active = (templates.data ?? []).filter(template => template.isActive);
  const ordered = [...active.filter(({ form }) => isFor(form)), ...active.filter(({ form }) => !isFor(form))];

  async function take(id: string): Promise<void> {
    try {
      const { body, empty, unknown } = await call('template.fill', { id, caseId: record.id });
      onInsert(body);
      change({ id: answer.id, patch: { templateId: id } });
      onNote(placesLeft([...empty, ...unknown]));
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      showProblem(tError(error));
    }
  }

  return (
    <Menu width={380}>
      <Menu.Target>
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<IconTemplate className={classes.smallIcon} aria-hidden />}
        >
          {t('field.caseAnswer.templateId')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown className={classes.longMenu}>
        {ordered.length === 0 && <Menu.Label>{t('casePage.templates.none')}</Menu.Label>}
        {ordered.map(template => (
          <Menu.Item key={template.id} className={classes.wrap} onClick={() => void take(template.id)}>
            {template.name}
            {template.form !== null && (
              <Text size="xs" c="dimmed">
                {t(`answer.form.${template.form}`)}
              </Text>
            )}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function placesLeft(places: readonly string[]): string | null {
  if (places.length === 0) return null;
  const names = places.map(place => textOf(`template.place.${place}`) ?? `{${place}}`);
  return t('casePage.templates.left', { places: names.join(', ') });
}

function Lines(props: { readonly record: CaseRecord; readonly onInsert: (text: string) => void }) {
  const { record, onInsert } = props;
  const lines = useAppQuery('line.list', { themeIds: record.themes.map(({ id }) => id) });
  const usable = (lines.data ?? []).filter(line => line.isActive && line.body !== '');
  return (
    <Menu width={420}>
      <Menu.Target>
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<IconBlockquote className={classes.smallIcon} aria-hidden />}
        >
          {t('field.lineToTake.title')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown className={classes.longMenu}>
        {usable.length === 0 && <Menu.Label>{t('casePage.lines.none')}</Menu.Label>}
        {usable.map(line => (
          <Menu.Item
            key={line.id}
            className={classes.wrap}
            disabled={!line.isInForce}
            onClick={() => onInsert(line.body)}
          >
            {line.title}
            <Text size="xs" c="dimmed">
              {[
                line.theme?.name ?? null,
                line.isInForce ? null : t('casePage.lines.ended'),
                line.isPolicyOutOfForce ? t('casePage.lines.policyEnded') : null,
              ]
                .filter(part => part !== null)
                .join(' · ')}
            </Text>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
