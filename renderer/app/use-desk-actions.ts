import type { Action } from '#renderer/app/actions.ts';
import { usePlaces } from '#renderer/app/places.ts';
import { availableScreens, views } from '#renderer/app/routes.tsx';
import { placeOfScreen, screenKeys } from '#renderer/app/screens.ts';
import type { useUndo } from '#renderer/app/use-undo.ts';
import { usePalette } from '#renderer/features/search/palette-state.ts';
import { t } from '#shared/i18n/t.ts';

/** What can be done on every screen: go somewhere, search, undo, import. */
export function useDeskActions({ undo, redo }: ReturnType<typeof useUndo>): readonly Action[] {
  const { go, goBack, goForward, back, forward, toggleNavigation } = usePlaces();
  const show = usePalette(state => state.show);
  const screens = availableScreens.map((at): Action => {
    const number = screenKeys.indexOf(at) + 1;
    return {
      name: `go.${at}`,
      label: t('do.go', { screen: t(`nav.${at}`) }),
      group: 'screens',
      shortcuts: number < 10 ? [`Ctrl+${number}`] : at === 'settings' ? ['Ctrl+,'] : [],
      role: 'viewer',
      perform: () => go(placeOfScreen(at)),
    };
  });
  const imports = (['roster', 'stories', 'press', 'opinions', 'reorganisation'] as const).map(
    (kind): Action => ({
      name: `import.${kind}`,
      label: t(`do.import.${kind}`),
      group: 'make',
      role: kind === 'reorganisation' ? 'lead' : 'editor',
      perform: 'import' in views ? () => go({ at: 'import', kind }) : null,
    }),
  );
  const window = (
    name: string,
    label: string,
    shortcuts: readonly string[],
    perform: Action['perform'],
  ): Action => ({
    name: `window.${name}`,
    label,
    group: 'window',
    shortcuts,
    role: 'anyone',
    perform,
  });
  return [
    ...screens,
    ...imports,
    window('search', t('do.search'), ['Ctrl+K'], () => show('search')),
    window(
      'undo',
      undo ? t('nav.undo', { action: undo.action }) : t('action.undo'),
      ['Ctrl+Z'],
      undo?.run ?? null,
    ),
    window(
      'redo',
      redo ? t('nav.redo', { action: redo.action }) : t('action.redo'),
      ['Ctrl+Y', 'Ctrl+Shift+Z'],
      redo?.run ?? null,
    ),
    window('back', t('do.back'), ['Alt+ArrowLeft'], back.length > 0 ? goBack : null),
    window('forward', t('do.forward'), ['Alt+ArrowRight'], forward.length > 0 ? goForward : null),
    window('navigation', t('do.navigation'), ['Ctrl+B'], toggleNavigation),
    window('shortcuts', t('do.shortcuts'), ['?'], () => show('keys')),
  ];
}
