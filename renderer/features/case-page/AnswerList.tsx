import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconPlus } from '@tabler/icons-react';
import { AnswerCard } from '#renderer/features/case-page/AnswerCard.tsx';
import classes from '#renderer/features/case-page/case-page.module.css';
import { gapTarget } from '#renderer/features/case-page/gap-target.ts';
import { useDone } from '#renderer/features/case-page/use-case-save.ts';
import type { CaseRecord } from '#shared/case-record.ts';
import { answerForms } from '#shared/entities/case.ts';
import { t } from '#shared/i18n/t.ts';

/** The answers of a case: each with its text, its approval, and the channels that carried it. */
export function AnswerList({ record }: { readonly record: CaseRecord }) {
  const { answers, canEdit, status } = record;
  const canAdd = canEdit && status !== 'closed';
  return (
    <>
      {answers.length === 0 && <p className={classes.quiet}>{t('casePage.answers.none')}</p>}
      {answers.map(answer => (
        <AnswerCard key={answer.id} answer={answer} record={record} />
      ))}
      {canAdd && (
        <div {...gapTarget('answer-missing')}>
          <AddAnswer record={record} />
        </div>
      )}
    </>
  );
}

function AddAnswer({ record }: { readonly record: CaseRecord }) {
  const add = useDone('answer.add');
  const isFirst = record.answers.length === 0;
  return (
    <Menu width={420}>
      <Menu.Target>
        <Button
          variant={isFirst ? 'light' : 'subtle'}
          size={isFirst ? 'sm' : 'compact-sm'}
          leftSection={<IconPlus className={classes.smallIcon} aria-hidden />}
          rightSection={<IconChevronDown className={classes.smallIcon} aria-hidden />}
        >
          {t(isFirst ? 'casePage.answers.add' : 'casePage.answers.addMore')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('field.caseAnswer.form')}</Menu.Label>
        {answerForms.map(form => (
          <Menu.Item
            key={form}
            className={classes.wrap}
            onClick={() => add({ caseId: record.id, form }, t('casePage.answers.added'))}
          >
            {t(`answer.form.${form}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
