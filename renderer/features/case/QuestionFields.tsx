import { ActionIcon, Button, Text, Textarea, Tooltip } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import classes from '#renderer/features/case/cases.module.css';
import { t } from '#shared/i18n/t.ts';
import { questionLines } from '#shared/rules/question-lines.ts';

/** The questions as they were asked, one or many; a pasted list is parted into its lines when that is wanted. */
export function QuestionFields(props: {
  readonly questions: readonly string[];
  readonly onChange: (questions: readonly string[]) => void;
}) {
  const { questions, onChange } = props;
  const put = (at: number, texts: readonly string[]) =>
    onChange([...questions.slice(0, at), ...texts, ...questions.slice(at + 1)]);
  return (
    <fieldset className={classes.questions}>
      <legend>{t('cases.questions')}</legend>
      <Text size="xs" c="dimmed">
        {t('cases.questions.note')}
      </Text>
      {questions.map((question, index) => {
        const lines = questionLines(question);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a question is nothing but its place and its words
          <div key={index} className={classes.question}>
            <Textarea
              aria-label={t('cases.question', { number: index + 1 })}
              value={question}
              minRows={1}
              maxRows={10}
              onChange={event => put(index, [event.currentTarget.value])}
            />
            <Tooltip label={t('cases.questions.remove')}>
              <ActionIcon
                aria-label={t('cases.questions.removeOf', { number: index + 1 })}
                disabled={questions.length === 1 && question === ''}
                onClick={() => (questions.length === 1 ? onChange(['']) : put(index, []))}
              >
                <IconX className={classes.smallIcon} aria-hidden />
              </ActionIcon>
            </Tooltip>
            {lines.length > 1 && (
              <Button
                className={classes.split}
                variant="light"
                size="compact-sm"
                onClick={() => put(index, lines)}
              >
                {t('cases.questions.split', { count: lines.length })}
              </Button>
            )}
          </div>
        );
      })}
      <Button
        variant="subtle"
        size="compact-sm"
        className={classes.addQuestion}
        leftSection={<IconPlus className={classes.smallIcon} aria-hidden />}
        onClick={() => onChange([...questions, ''])}
      >
        {t('cases.questions.add')}
      </Button>
    </fieldset>
  );
}
