import {
  IconBuilding,
  IconBuildingBroadcastTower,
  IconClipboardText,
  IconFileCertificate,
  IconMessageReport,
  IconNews,
  IconTag,
  IconUser,
  type TablerIcon,
} from '@tabler/icons-react';
import type { SearchEntity } from '#shared/search.ts';

export const entityIcons: Readonly<Record<SearchEntity, TablerIcon>> = {
  unit: IconBuilding,
  person: IconUser,
  story: IconNews,
  pressItem: IconClipboardText,
  pressCase: IconMessageReport,
  outlet: IconBuildingBroadcastTower,
  theme: IconTag,
  policy: IconFileCertificate,
};
