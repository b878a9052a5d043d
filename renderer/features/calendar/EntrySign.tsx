import {
  IconBriefcase,
  IconCircleCheck,
  IconFlag,
  IconFlame,
  IconListCheck,
  IconMessageReply,
  IconPhoneCall,
  IconSpeakerphone,
  IconTelescope,
  type TablerIcon,
} from '@tabler/icons-react';
import classes from '#renderer/features/calendar/calendar.module.css';
import type { ItemKind } from '#renderer/features/calendar/calendar-items.ts';

const signs: Readonly<Record<ItemKind, TablerIcon>> = {
  due: IconFlag,
  publish: IconSpeakerphone,
  published: IconCircleCheck,
  case: IconBriefcase,
  window: IconTelescope,
  review: IconFlame,
  step: IconListCheck,
  answer: IconMessageReply,
  'follow-up': IconPhoneCall,
};

/** The sign of a kind of entry; its word stands beside it or in the name of what bears it. */
export function EntrySign({ kind }: { readonly kind: ItemKind }) {
  const Sign = signs[kind];
  return <Sign className={classes.sign} aria-hidden />;
}
