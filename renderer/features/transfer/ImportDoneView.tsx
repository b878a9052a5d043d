import { Button } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { type Place, usePlaces } from '#renderer/app/places.ts';
import { type ImportDone, useImports } from '#renderer/features/transfer/import-state.ts';
import classes from '#renderer/features/transfer/transfer.module.css';
import { useAppCommand } from '#renderer/lib/client.ts';
import { t } from '#shared/i18n/t.ts';
import type { ImportKind } from '#shared/rules/import-fields.ts';
import type { ImportOutcome } from '#shared/transfer.ts';

/** Where what came in is seen. */
const placesOfKinds: Readonly<Record<ImportKind, Place>> = {
  roster: { at: 'directory', tab: 'units' },
  stories: { at: 'stories', view: 'table' },
  press: { at: 'press', view: 'list' },
  opinions: { at: 'opinions', view: 'opinions' },
  reorganisation: { at: 'directory', tab: 'units' },
};

/** After an import: what was done, the way back, and the way to what came in. */
export function ImportDoneView({ kind, done }: { readonly kind: ImportKind; readonly done: ImportDone }) {
  const go = usePlaces(state => state.go);
  const end = useImports(state => state.end);
  const undo = useAppCommand('undo.action');
  const { name, outcome, undone } = done;
  const { actionId } = outcome;

  return (
    <div className={classes.wizard}>
      <h1 className={classes.title}>{t('import.done.title', { name })}</h1>
      <div className={classes.done} role="status">
        <p>{undone === null ? doneText(outcome) : t('import.done.undone', { name })}</p>
        {undone !== null && undone > 0 && <p>{t('import.done.left', { count: undone })}</p>}
        <div className={classes.doneActions}>
          <Button onClick={() => go(placesOfKinds[kind])}>{t(`import.done.see.${kind}`)}</Button>
          {actionId !== null && undone === null && (
            <Button
              variant="default"
              leftSection={<IconArrowBackUp className={classes.buttonIcon} aria-hidden />}
              loading={undo.isPending}
              onClick={() =>
                undo.mutate({ actionId }, { onSuccess: ({ left }) => end(kind, { ...done, undone: left }) })
              }
            >
              {t('import.done.undo')}
            </Button>
          )}
          <Button variant="subtle" onClick={() => end(kind, null)}>
            {t('import.done.again')}
          </Button>
        </div>
      </div>
    </div>
  );
}

/** What was stored and what not; figures of nothing are left out. */
function doneText({ made, updated, same, skipped }: ImportOutcome): string {
  const figure = (count: number): string => count.toLocaleString('vi');
  const parts = [
    ...made.map(({ entity, count }) =>
      t('import.done.made', { count: figure(count), what: t(`entity.${entity}`) }),
    ),
    ...(updated > 0 ? [t('import.done.updated', { count: figure(updated) })] : []),
    ...(same > 0 ? [t('import.done.same', { count: figure(same) })] : []),
    ...(skipped > 0 ? [t('import.done.skipped', { count: figure(skipped) })] : []),
  ];
  return `${parts.join(', ')}.`;
}
