import { Anchor, Group } from '@mantine/core';
import { useState } from 'react';
import { usePlaces } from '#renderer/app/places.ts';
import { RoleButton } from '#renderer/components/RoleButton.tsx';
import { ContactLines } from '#renderer/features/person/ContactLines.tsx';
import { AppointDialog } from '#renderer/features/roster/AppointDialog.tsx';
import { EndPostDialog } from '#renderer/features/roster/EndPostDialog.tsx';
import { PostDialog } from '#renderer/features/roster/PostDialog.tsx';
import { RecordSection } from '#renderer/features/roster/RecordSection.tsx';
import classes from '#renderer/features/roster/record.module.css';
import { termWords } from '#renderer/features/roster/term.ts';
import { formatDay } from '#shared/core/dates.ts';
import { t } from '#shared/i18n/t.ts';
import type { Holder } from '#shared/unit-list.ts';
import type { UnitDetail } from '#shared/unit-record.ts';

type Dialog =
  | { readonly kind: 'appoint'; readonly roleId?: string; readonly replaces?: Holder }
  | { readonly kind: 'end'; readonly post: Holder }
  | { readonly kind: 'edit'; readonly post: Holder };

/** Who serves in the unit, role by role: replaced, ended, or named where nobody is. */
export function UnitPosts({ unit }: { readonly unit: UnitDetail }) {
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const known = new Set(unit.required.map(role => role.roleId));
  const others = unit.holders.filter(holder => !known.has(holder.roleId));
  return (
    <RecordSection
      title={t('unit.section.posts')}
      action={
        !unit.isClosed && (
          <RoleButton
            least="editor"
            variant="subtle"
            size="compact-sm"
            onClick={() => setDialog({ kind: 'appoint' })}
          >
            {t('roster.appoint.other')}
          </RoleButton>
        )
      }
    >
      {unit.required.map(role => {
        const holders = unit.holders.filter(holder => holder.roleId === role.roleId);
        const gap = unit.check.missing.find(missing => missing.roleId === role.roleId);
        return (
          <div key={role.roleId} className={classes.role}>
            {holders.map(holder => (
              <Post key={holder.postId} unit={unit} holder={holder} onDialog={setDialog} />
            ))}
            {gap && (
              <Vacancy gap={gap} onAppoint={() => setDialog({ kind: 'appoint', roleId: role.roleId })} />
            )}
          </div>
        );
      })}
      {others.map(holder => (
        <Post key={holder.postId} unit={unit} holder={holder} onDialog={setDialog} />
      ))}
      {unit.coming.map(holder => (
        <Post key={holder.postId} unit={unit} holder={holder} onDialog={setDialog} />
      ))}
      {unit.required.length === 0 && unit.holders.length === 0 && (
        <span className={classes.none}>{t('unit.state.not-required')}</span>
      )}
      {dialog?.kind === 'appoint' && (
        <AppointDialog
          unit={unit}
          roleId={dialog.roleId}
          replaces={dialog.replaces}
          onClose={() => setDialog(null)}
        />
      )}
      {dialog?.kind === 'edit' && (
        <PostDialog post={dialog.post} unitName={unit.name} onClose={() => setDialog(null)} />
      )}
      {dialog?.kind === 'end' && (
        <EndPostDialog post={dialog.post} unitName={unit.name} onClose={() => setDialog(null)} />
      )}
    </RecordSection>
  );
}

function Post(props: {
  readonly unit: UnitDetail;
  readonly holder: Holder;
  readonly onDialog: (dialog: Dialog) => void;
}) {
  const { unit, holder, onDialog } = props;
  const { openRecord } = usePlaces();
  const { personName, roleId } = holder;
  const decision = holder.decisionNumber ? `${t('roster.decision')}: ${holder.decisionNumber}` : '';
  return (
    <section className={classes.post} aria-label={`${holder.roleName}: ${personName}`}>
      <div className={classes.roleName}>{holder.roleName}</div>
      <div className={classes.who}>
        <Anchor
          component="button"
          type="button"
          fw={600}
          onClick={() => openRecord({ entity: 'person', id: holder.personId })}
        >
          {personName}
        </Anchor>
        {holder.position && <span className={classes.none}>{` · ${holder.position}`}</span>}
        <div className={classes.term}>{[termWords(holder), decision].filter(Boolean).join(' · ')}</div>
        <ContactLines contacts={unit.reach[holder.personId] ?? []} areHidden={unit.areContactsHidden} />
      </div>
      <Group gap={6}>
        <RoleButton
          least="editor"
          variant="default"
          size="compact-sm"
          aria-label={t('roster.replace.who', { person: personName })}
          onClick={() => onDialog({ kind: 'appoint', roleId, replaces: holder })}
        >
          {t('roster.replace')}
        </RoleButton>
        <RoleButton
          least="editor"
          variant="default"
          size="compact-sm"
          aria-label={t('roster.end.who', { person: personName })}
          onClick={() => onDialog({ kind: 'end', post: holder })}
        >
          {t('roster.end')}
        </RoleButton>
        <RoleButton
          least="editor"
          variant="subtle"
          size="compact-sm"
          aria-label={t('roster.post.edit.who', { person: personName })}
          onClick={() => onDialog({ kind: 'edit', post: holder })}
        >
          {t('roster.post.edit')}
        </RoleButton>
      </Group>
    </section>
  );
}

function Vacancy(props: {
  readonly gap: UnitDetail['check']['missing'][number];
  readonly onAppoint: () => void;
}) {
  const { roleName, vacantSince, lastHolder } = props.gap;
  const since =
    vacantSince === null
      ? ''
      : lastHolder === null
        ? t('roster.vacantDay', { day: formatDay(vacantSince) })
        : t('roster.vacantSince', { day: formatDay(vacantSince), person: lastHolder });
  return (
    <section className={classes.post} aria-label={roleName}>
      <div className={classes.roleName}>{roleName}</div>
      <div className={classes.who}>
        <span className={classes.vacant}>{t('roster.vacant')}</span>
        {since && <span className={classes.none}>{`, ${since}`}</span>}
      </div>
      <RoleButton
        least="editor"
        variant="default"
        size="compact-sm"
        aria-label={t('roster.appoint.role', { role: roleName })}
        onClick={props.onAppoint}
      >
        {t('roster.appoint')}
      </RoleButton>
    </section>
  );
}
