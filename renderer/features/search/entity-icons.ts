import {
  IconBuilding,
  IconBuildingBank,
  IconBuildingBroadcastTower,
  IconClipboardText,
  IconFileCertificate,
  IconFlame,
  IconMessageCircle,
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
  hotIssue: IconFlame,
  opinion: IconMessageCircle,
  outlet: IconBuildingBroadcastTower,
  partner: IconBuildingBank,
  theme: IconTag,
  policy: IconFileCertificate,
};
