import { ActionIcon, Tooltip } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { RoleButton } from '#renderer/components/RoleButton.tsx';
import contact from '#renderer/features/person/contact.module.css';
import { RecordSection } from '#renderer/features/roster/RecordSection.tsx';
import classes from '#renderer/features/roster/record.module.css';
import { UnitEventForm } from '#renderer/features/unit/UnitEventForm.tsx';
import { useAppCommand } from '#renderer/lib/client.ts';
import { showUndoable } from '#renderer/lib/show-undoable.ts';
import { useWhyNot } from '#renderer/lib/use-may.ts';
import { formatDay } from '#shared/core/dates.ts';
import { t } from '#shared/i18n/t.ts';
import type { UnitDetail, UnitEvent } from '#shared/unit-record.ts';

/** What happened to the unit, the latest first, as a line of time. */
export function UnitEvents({ unit }: { readonly unit: UnitDetail }) {
  const [isAdding, setAdding] = useState(false);
  return (
    <RecordSection
      title={t('unit.section.events')}
      action={
        <RoleButton least="lead" variant="subtle" size="compact-sm" onClick={() => setAdding(true)}>
          {t('unit.event.add')}
        </RoleButton>
      }
    >
      {unit.events.length === 0 ? (
        <span className={classes.none}>{t('unit.events.none')}</span>
      ) : (
        <ol className={classes.timeline}>
          {unit.events.map(event => (
            <EventLine key={event.id} event={event} />
          ))}
        </ol>
      )}
      {isAdding && <UnitEventForm unit={unit} onClose={() => setAdding(false)} />}
    </RecordSection>
  );
}

function EventLine({ event }: { readonly event: UnitEvent }) {
  const remove = useAppCommand('unit.removeEvent');
  const whyNot = useWhyNot('lead');
  const names = (units: UnitEvent['predecessors']) => units.map(unit => unit.name).join(', ');
  const isBetweenUnits = event.predecessors.length > 0 && event.successors.length > 0;
  return (
    <li>
      <div>
        <span className={classes.term}>{event.onDay === null ? '' : formatDay(event.onDay)}</span>{' '}
        {t(`unit.event.${event.kind}`)}
        {whyNot === null && (
          <Tooltip label={t('unit.event.remove')}>
            <ActionIcon
              size="sm"
              aria-label={t('unit.event.remove')}
              onClick={() =>
                remove.mutate(
                  { id: event.id },
                  { onSuccess: () => void showUndoable(t('unit.event.removed')) },
                )
              }
            >
              <IconTrash className={contact.icon} aria-hidden />
            </ActionIcon>
          </Tooltip>
        )}
      </div>
      {isBetweenUnits && (
        <div>
          {t('unit.event.units', { before: names(event.predecessors), after: names(event.successors) })}
        </div>
      )}
      {event.changes.map(change => (
        <div key={change.kind}>
          {t('unit.event.change', {
            before: change.before ?? t('common.none'),
            after: change.after ?? t('common.none'),
          })}
        </div>
      ))}
      <div className={classes.none}>
        {[event.decisionNumber ? `${t('unit.decision')}: ${event.decisionNumber}` : '', event.note ?? '']
          .filter(Boolean)
          .join(' · ')}
      </div>
    </li>
  );
}
