import { Anchor } from '@mantine/core';
import { useState } from 'react';
import { usePlaces } from '#renderer/app/places.ts';
import { RoleButton } from '#renderer/components/RoleButton.tsx';
import { PostDialog } from '#renderer/features/roster/PostDialog.tsx';
import { RecordSection } from '#renderer/features/roster/RecordSection.tsx';
import classes from '#renderer/features/roster/record.module.css';
import { termWords } from '#renderer/features/roster/term.ts';
import { t } from '#shared/i18n/t.ts';
import type { Holder } from '#shared/unit-list.ts';
import type { UnitDetail } from '#shared/unit-record.ts';

/** Who served before, the latest first. */
export function UnitServed({ unit }: { readonly unit: UnitDetail }) {
  const { openRecord } = usePlaces();
  const [edited, setEdited] = useState<Holder | null>(null);
  return (
    <RecordSection title={t('unit.section.served')}>
      {unit.served.length === 0 ? (
        <span className={classes.none}>{t('unit.served.none')}</span>
      ) : (
        <ul className={classes.past}>
          {unit.served.map(post => (
            <li key={post.postId}>
              <Anchor
                component="button"
                type="button"
                onClick={() => openRecord({ entity: 'person', id: post.personId })}
              >
                {post.personName}
              </Anchor>{' '}
              <span className={classes.term}>
                {[post.roleName, termWords(post), post.endReason].filter(Boolean).join(' · ')}
              </span>
              <RoleButton
                least="editor"
                variant="subtle"
                size="compact-xs"
                aria-label={t('roster.post.edit.who', { person: post.personName })}
                onClick={() => setEdited(post)}
              >
                {t('roster.post.edit')}
              </RoleButton>
            </li>
          ))}
        </ul>
      )}
      {edited && <PostDialog post={edited} unitName={unit.name} onClose={() => setEdited(null)} />}
    </RecordSection>
  );
}
