import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { OfferActions } from '#renderer/app/OfferActions.tsx';
import { ErrorNote } from '#renderer/components/ErrorNote.tsx';
import { LoadingLine } from '#renderer/components/LoadingLine.tsx';
import { RoleButton } from '#renderer/components/RoleButton.tsx';
import { AuthorisationForm } from '#renderer/features/speaker/AuthorisationForm.tsx';
import { AuthorisationList } from '#renderer/features/speaker/AuthorisationList.tsx';
import { SpeakerForm } from '#renderer/features/speaker/SpeakerForm.tsx';
import { SpeakersToday } from '#renderer/features/speaker/SpeakersToday.tsx';
import { SpeakerTable } from '#renderer/features/speaker/SpeakerTable.tsx';
import classes from '#renderer/features/speaker/speaker.module.css';
import { useAppQuery } from '#renderer/lib/client.ts';
import { t, tError } from '#shared/i18n/t.ts';
import type { Authorisation, Spokesperson } from '#shared/speaker.ts';

const lists = ['own', 'authorisations', 'external'] as const;
type List = (typeof lists)[number];

type Open =
  | { readonly kind: 'speaker'; readonly speaker: Spokesperson | null }
  | { readonly kind: 'authorisation'; readonly authorisation: Authorisation | null };

/** «Người phát ngôn»: who may speak today, the spokespersons with their terms, and the written authorisations. */
export function SpeakersTab() {
  const [list, setList] = useState<List>('own');
  const [open, setOpen] = useState<Open | null>(null);
  const found = useAppQuery('speaker.list', {});
  if (found.isPending) return <LoadingLine />;
  if (found.error) return <ErrorNote message={tError(found.error)} onRetry={() => void found.refetch()} />;
  const { spokespersons, authorisations, endedOnOpenCases } = found.data;
  const own = spokespersons.filter(({ kind }) => kind !== 'external');
  const external = spokespersons.filter(({ kind }) => kind === 'external');
  const add = () =>
    setOpen(
      list === 'authorisations'
        ? { kind: 'authorisation', authorisation: null }
        : { kind: 'speaker', speaker: null },
    );
  const word = t(`speakers.add.${list}`);
  const counts: Readonly<Record<List, number>> = {
    own: own.length,
    authorisations: authorisations.length,
    external: external.length,
  };
  return (
    <>
      <OfferActions
        actions={[
          {
            name: 'speaker.new',
            label: word,
            group: 'make',
            shortcuts: ['N'],
            role: 'editor',
            perform: open === null ? add : null,
          },
        ]}
      />
      <SpeakersToday own={own} authorisations={authorisations} endedOnOpenCases={endedOnOpenCases} />
      <div className={classes.head}>
        <SegmentedControl
          aria-label={t('speakers.lists')}
          data={lists.map(value => ({
            value,
            label: t('speakers.listCount', { list: t(`speakers.list.${value}`), count: counts[value] }),
          }))}
          value={list}
          onChange={value => setList(lists.find(each => each === value) ?? 'own')}
        />
        <RoleButton className={classes.headEnd ?? ''} least="editor" aria-keyshortcuts="N" onClick={add}>
          {word}
        </RoleButton>
      </div>
      {list === 'authorisations' ? (
        <AuthorisationList
          rows={authorisations}
          onOpen={authorisation => setOpen({ kind: 'authorisation', authorisation })}
        />
      ) : (
        <SpeakerTable
          key={list}
          list={list}
          rows={list === 'own' ? own : external}
          onOpen={speaker => setOpen({ kind: 'speaker', speaker })}
        />
      )}
      {open?.kind === 'speaker' && (
        <SpeakerForm
          key={open.speaker?.id ?? 'new'}
          speaker={open.speaker}
          isExternal={list === 'external'}
          onClose={() => setOpen(null)}
        />
      )}
      {open?.kind === 'authorisation' && (
        <AuthorisationForm
          key={open.authorisation?.id ?? 'new'}
          authorisation={open.authorisation}
          heads={own.filter(({ kind }) => kind === 'head')}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  );
}
