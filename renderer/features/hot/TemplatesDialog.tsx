import { Button, Checkbox, Group, Modal, Stack, UnstyledButton } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { ErrorNote } from '#renderer/components/ErrorNote.tsx';
import { LoadingLine } from '#renderer/components/LoadingLine.tsx';
import { RoleButton } from '#renderer/components/RoleButton.tsx';
import classes from '#renderer/features/hot/hot.module.css';
import { TemplateForm } from '#renderer/features/hot/TemplateForm.tsx';
import { useAppCommand, useAppQuery } from '#renderer/lib/client.ts';
import { useWhyNot } from '#renderer/lib/use-may.ts';
import type { ForecastTemplate } from '#shared/forecast.ts';
import { t, tError } from '#shared/i18n/t.ts';

/** The foreseeable issues of every year, with the days they hang on; windows already laid keep their own. */
export function TemplatesDialog({ onClose }: { readonly onClose: () => void }) {
  const templates = useAppQuery('forecast.templates', {});
  const [edited, setEdited] = useState<ForecastTemplate | 'new' | null>(null);
  const whyNot = useWhyNot('lead');
  const save = useAppCommand('forecast.template.save');
  if (edited !== null)
    return <TemplateForm template={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />;
  return (
    <Modal
      opened
      onClose={onClose}
      size="56rem"
      title={t('forecast.templates')}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <Stack gap="sm">
        <p className={classes.small}>{whyNot ?? t('forecast.templatesHint')}</p>
        {templates.error && <ErrorNote message={tError(templates.error)} />}
        {templates.isPending && <LoadingLine />}
        <table className={classes.table}>
          <thead>
            <tr>
              <th>{t('field.forecastTemplate.title')}</th>
              <th>{t('field.forecastTemplate.anchor')}</th>
              <th>{t('field.forecastTemplate.themes')}</th>
              <th>{t('field.forecastTemplate.isActive')}</th>
            </tr>
          </thead>
          <tbody>
            {(templates.data ?? []).map(template => (
              <tr key={template.id}>
                <td>
                  <UnstyledButton className={classes.link} onClick={() => setEdited(template)}>
                    {template.title}
                  </UnstyledButton>
                </td>
                <td>{whenWords(template)}</td>
                <td>{template.themes.map(theme => theme.name).join(', ')}</td>
                <td>
                  <Checkbox
                    aria-label={`${t('field.forecastTemplate.isActive')}: ${template.title}`}
                    checked={template.isActive}
                    disabled={whyNot !== null}
                    onChange={() => save.mutate({ id: template.id, patch: { isActive: !template.isActive } })}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('action.close')}
          </Button>
          <RoleButton
            least="lead"
            leftSection={<IconPlus className={classes.smallIcon} aria-hidden />}
            onClick={() => setEdited('new')}
          >
            {t('forecast.newTemplate')}
          </RoleButton>
        </Group>
      </Stack>
    </Modal>
  );
}

/** «Tháng 10», «Tết Nguyên đán, từ 6 ngày sau đến 30 ngày sau». */
function whenWords({ anchor, month, fromOffset, toOffset }: ForecastTemplate): string {
  const name =
    anchor === 'month' && month !== null ? t('forecast.inMonth', { month }) : t(`forecast.anchor.${anchor}`);
  if ((fromOffset ?? 0) === 0 && toOffset === null) return name;
  const from = offsetWords(fromOffset ?? 0);
  return toOffset === null
    ? `${name}, ${from}`
    : t('forecast.fromTo', { name, from, to: offsetWords(toOffset) });
}

function offsetWords(days: number): string {
  if (days === 0) return t('forecast.offset.none');
  return days < 0 ? t('forecast.offset.before', { days: -days }) : t('forecast.offset.after', { days });
}
