import { Button, Checkbox, Group, Modal, Stack, UnstyledButton } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { RoleButton } from '#renderer/components/RoleButton.tsx';
import { DecidedProposals } from '#renderer/features/hot/DecidedProposals.tsx';
import classes from '#renderer/features/hot/hot.module.css';
import { withinWords } from '#renderer/features/hot/hot-words.ts';
import { LevelMark } from '#renderer/features/hot/LevelMark.tsx';
import { TriggerForm } from '#renderer/features/hot/TriggerForm.tsx';
import { useAppCommand, useAppQuery } from '#renderer/lib/client.ts';
import { useWhyNot } from '#renderer/lib/use-may.ts';
import { t } from '#shared/i18n/t.ts';
import type { Trigger } from '#shared/trigger.ts';

/** When the figures propose a hot issue, and what was decided about what they proposed. */
export function TriggersDialog({ onClose }: { readonly onClose: () => void }) {
  const triggers = useAppQuery('trigger.list', {});
  const [edited, setEdited] = useState<Trigger | 'new' | null>(null);
  const whyNot = useWhyNot('lead');
  const save = useAppCommand('trigger.save');
  if (edited !== null)
    return <TriggerForm trigger={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />;
  return (
    <Modal
      opened
      onClose={onClose}
      size="56rem"
      title={t('trigger.title')}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <Stack gap="sm">
        <p className={classes.small}>{whyNot ?? t('trigger.hint')}</p>
        <table className={classes.table}>
          <thead>
            <tr>
              <th>{t('field.hotTrigger.name')}</th>
              <th>{t('trigger.rule')}</th>
              <th>{t('field.hotTrigger.level')}</th>
              <th>{t('field.hotTrigger.isActive')}</th>
            </tr>
          </thead>
          <tbody>
            {(triggers.data ?? []).map(trigger => (
              <tr key={trigger.id}>
                <td>
                  <UnstyledButton className={classes.link} onClick={() => setEdited(trigger)}>
                    {trigger.name}
                  </UnstyledButton>
                  {trigger.isShipped && <div className={classes.small}>{t('trigger.shipped')}</div>}
                </td>
                <td>{ruleWords(trigger)}</td>
                <td>
                  <LevelMark level={trigger.level} isQuiet />
                </td>
                <td>
                  <Checkbox
                    aria-label={`${t('field.hotTrigger.isActive')}: ${trigger.name}`}
                    checked={trigger.isActive}
                    disabled={whyNot !== null}
                    onChange={() =>
                      save.mutate({
                        id: trigger.id,
                        values: { ...valuesOf(trigger), isActive: !trigger.isActive },
                      })
                    }
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        <DecidedProposals />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('action.close')}
          </Button>
          <RoleButton
            least="lead"
            leftSection={<IconPlus className={classes.smallIcon} aria-hidden />}
            onClick={() => setEdited('new')}
          >
            {t('trigger.new.rule')}
          </RoleButton>
        </Group>
      </Stack>
    </Modal>
  );
}

/** What a trigger is saved with. */
export function valuesOf({
  id: _id,
  isShipped: _shipped,
  ...values
}: Trigger): Omit<Trigger, 'id' | 'isShipped'> {
  return values;
}

function ruleWords(trigger: Trigger): string {
  const scope = t(`trigger.scope.${trigger.scope}`);
  const tone = trigger.tone === null ? t('trigger.anyTone') : t(`press.tone.${trigger.tone}`).toLowerCase();
  return trigger.kind === 'burst'
    ? t('trigger.words.burst', {
        count: trigger.count,
        tone,
        within: withinWords(trigger.hours ?? 0),
        scope,
      })
    : t('trigger.words.baseline', {
        count: trigger.count,
        tone,
        percent: trigger.percent ?? 0,
        days: trigger.baselineDays ?? 0,
        scope,
      });
}
