import classes from '#renderer/features/story-page/story-page.module.css';
import { t } from '#shared/i18n/t.ts';
import type { StoryRecord } from '#shared/story-record.ts';

/** Above the title: what it is, its code, and for which school year. */
export function StoryOverline({ story }: { readonly story: StoryRecord }) {
  const { kind, code, schoolYear } = story;
  const parts = [
    kind === null ? t('storyPage.noKind') : t(`story.kind.${kind}`),
    code,
    schoolYear === null ? null : `${t('nav.schoolYear')} ${schoolYear}`,
  ];
  return <span className={classes.figures}>{parts.filter(part => part !== null).join(' · ')}</span>;
}
