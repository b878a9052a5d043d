import { Modal } from '@mantine/core';
import { Fragment } from 'react';
import { actionGroups, registeredActions } from '#renderer/app/actions.ts';
import { KeyNames } from '#renderer/features/search/KeyNames.tsx';
import { usePalette } from '#renderer/features/search/palette-state.ts';
import classes from '#renderer/features/search/search.module.css';
import { type PlainKey, t } from '#shared/i18n/t.ts';

interface Line {
  readonly label: string;
  readonly keys: readonly string[];
}

/** Keys that lists and the open record handle themselves. */
const listKeys: readonly { readonly label: PlainKey; readonly keys: readonly string[] }[] = [
  { label: 'keys.table.move', keys: ['Arrows'] },
  { label: 'keys.table.open', keys: ['Enter'] },
  { label: 'keys.table.full', keys: ['Ctrl+Enter'] },
  { label: 'keys.table.select', keys: ['Space'] },
  { label: 'keys.table.extend', keys: ['Shift+ArrowUp', 'Shift+ArrowDown'] },
  { label: 'keys.table.all', keys: ['Ctrl+A'] },
  { label: 'keys.table.edit', keys: ['F2'] },
  { label: 'keys.table.copy', keys: ['Ctrl+C'] },
  { label: 'keys.table.filter', keys: ['/'] },
];

const recordKeys: readonly { readonly label: PlainKey; readonly keys: readonly string[] }[] = [
  { label: 'keys.record.next', keys: ['Ctrl+ArrowLeft', 'Ctrl+ArrowRight'] },
  { label: 'keys.record.close', keys: ['Escape'] },
];

/** All keys there are on this screen, opened with «?». */
export function ShortcutList({ isOpen }: { readonly isOpen: boolean }) {
  const hide = usePalette(state => state.hide);
  return (
    <Modal
      opened={isOpen}
      onClose={hide}
      title={t('keys.title')}
      size={760}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <Keys />
    </Modal>
  );
}

function Keys() {
  const offered = actionGroups.map(group => ({
    key: group,
    lines: registeredActions()
      .filter(action => action.group === group && action.shortcuts?.length)
      .map((action): Line => ({ label: action.label, keys: action.shortcuts ?? [] })),
  }));
  const inWords = (lines: typeof listKeys): readonly Line[] =>
    lines.map(({ label, keys }) => ({ label: t(label), keys }));
  const groups = offered.map(group =>
    group.key === 'record' ? { ...group, lines: [...group.lines, ...inWords(recordKeys)] } : group,
  );
  return (
    <div className={classes.shortcuts}>
      {[...groups, { key: 'table' as const, lines: inWords(listKeys) }]
        .filter(({ lines }) => lines.length > 0)
        .map(({ key, lines }) => (
          <section key={key} className={classes.shortcutGroup}>
            <h3>{t(`keys.group.${key}`)}</h3>
            <dl>
              {lines.map(line => (
                <div key={line.label} className={classes.shortcutLine}>
                  <dt>{line.label}</dt>
                  <dd>
                    {line.keys.map((keys, index) => (
                      <Fragment key={keys}>
                        {index > 0 && ' / '}
                        <KeyNames keys={keys} />
                      </Fragment>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
    </div>
  );
}
