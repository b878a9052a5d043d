import { IconCircleCheck, IconFlag, IconSpeakerphone, type TablerIcon } from '@tabler/icons-react';
import classes from '#renderer/features/calendar/calendar.module.css';
import type { EntryKind } from '#shared/calendar.ts';

const signs: Readonly<Record<EntryKind, TablerIcon>> = {
  due: IconFlag,
  publish: IconSpeakerphone,
  published: IconCircleCheck,
};

/** The sign of a kind of entry; its word stands beside it or in the name of what bears it. */
export function EntrySign({ kind }: { readonly kind: EntryKind }) {
  const Sign = signs[kind];
  return <Sign className={classes.sign} aria-hidden />;
}
