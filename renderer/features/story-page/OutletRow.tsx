import { ActionIcon, Select, Table, Tooltip } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { DayField } from '#renderer/components/DayField.tsx';
import { StateBadge } from '#renderer/components/StateBadge.tsx';
import { InPlace } from '#renderer/features/story-page/InPlace.tsx';
import { OutletProof } from '#renderer/features/story-page/OutletProof.tsx';
import { outletMark } from '#renderer/features/story-page/outlet-mark.ts';
import classes from '#renderer/features/story-page/story-page.module.css';
import { useAppCommand } from '#renderer/lib/client.ts';
import { showUndoable } from '#renderer/lib/show-undoable.ts';
import { today } from '#renderer/lib/today.ts';
import type { InputOf } from '#shared/contract.ts';
import { formatDay } from '#shared/core/dates.ts';
import { AppError } from '#shared/core/errors.ts';
import { outletStates } from '#shared/entities/story.ts';
import { t, tError } from '#shared/i18n/t.ts';
import type { OutletState } from '#shared/story-list.ts';
import type { StoryOutlet } from '#shared/story-record.ts';

type Patch = InputOf<'story.outlet.change'>['patch'];

/** One outlet in two lines: how it stands there and since when, and beneath what proves it. */
export function OutletRow(props: { readonly outlet: StoryOutlet; readonly canEdit: boolean }) {
  const { outlet, canEdit } = props;
  const { mutateAsync } = useAppCommand('story.outlet.change', { quiet: true });
  const remove = useAppCommand('story.outlet.remove');
  const [refusal, setRefusal] = useState<string | null>(null);
  /** The state that was asked for and waits for its proof. */
  const [wanted, setWanted] = useState<OutletState | null>(null);
  const now = today();

  async function change(patch: Patch): Promise<string | null> {
    try {
      await mutateAsync({ id: outlet.id, patch });
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      const sentence = tError(error);
      setWanted(error.code === 'proof-needed' ? (patch.state ?? wanted) : null);
      setRefusal(sentence);
      return sentence;
    }
    setWanted(null);
    setRefusal(null);
    return null;
  }

  function takeAway(): void {
    remove.mutate(
      { id: outlet.id },
      {
        onSuccess: () => void showUndoable(t('storyPage.outlet.removed', { outlet: outlet.fullName })),
      },
    );
  }

  const dayText = (field: 'sentOn' | 'publishedOn') =>
    outlet[field] === null ? t('common.none') : formatDay(outlet[field]);
  const day = (field: 'sentOn' | 'publishedOn') => (
    <InPlace
      label={t(`storyPage.outlet.${field}`, { outlet: outlet.fullName })}
      text={dayText(field)}
      edit={
        canEdit
          ? finish => (
              <DayField
                ariaLabel={t(`storyPage.outlet.${field}`, { outlet: outlet.fullName })}
                value={outlet[field]}
                today={now}
                onChange={value => void change({ [field]: value })}
                onFinish={finish}
                hasFocusAtFirst
              />
            )
          : undefined
      }
    >
      {dayText(field)}
    </InPlace>
  );

  return (
    <Table.Tbody className={classes.outlet}>
      <Table.Tr>
        <Table.Th scope="rowgroup">{outlet.fullName}</Table.Th>
        <Table.Td>
          <InPlace
            label={t('storyPage.outlet.state', { outlet: outlet.fullName })}
            text={t(`story.outlet.${outlet.state}`)}
            edit={
              canEdit
                ? finish => (
                    <StateSelect
                      outlet={outlet}
                      onFinish={finish}
                      onState={state => void change({ state })}
                    />
                  )
                : undefined
            }
          >
            <StateBadge state={outletMark(outlet.state)} word={t(`story.outlet.${outlet.state}`)} isQuiet />
          </InPlace>
        </Table.Td>
        <Table.Td>{day('sentOn')}</Table.Td>
        <Table.Td>{day('publishedOn')}</Table.Td>
        {canEdit && (
          <Table.Td>
            <Tooltip label={t('storyPage.outlet.remove')}>
              <ActionIcon
                aria-label={t('storyPage.outlet.removeNamed', { outlet: outlet.fullName })}
                onClick={takeAway}
              >
                <IconTrash className={classes.smallIcon} aria-hidden />
              </ActionIcon>
            </Tooltip>
          </Table.Td>
        )}
      </Table.Tr>
      <Table.Tr>
        <Table.Td colSpan={canEdit ? 5 : 4}>
          <OutletProof
            outlet={outlet}
            canEdit={canEdit}
            refusal={refusal}
            isAskedFor={wanted !== null}
            // The link that was missing comes with the state that waited for it: one step, not two.
            onLink={link => change(wanted !== null && link !== null ? { link, state: wanted } : { link })}
            onNote={note => change({ note })}
            onProof={() => {
              if (wanted !== null) void change({ state: wanted });
            }}
            onCancel={() => {
              setWanted(null);
              setRefusal(null);
            }}
          />
        </Table.Td>
      </Table.Tr>
    </Table.Tbody>
  );
}

function StateSelect(props: {
  readonly outlet: StoryOutlet;
  readonly onState: (state: OutletState) => void;
  readonly onFinish: () => void;
}) {
  const { outlet, onFinish } = props;
  return (
    <Select
      aria-label={t('storyPage.outlet.state', { outlet: outlet.fullName })}
      value={outlet.state}
      data={outletStates.map(state => ({ value: state, label: t(`story.outlet.${state}`) }))}
      onChange={text => {
        onFinish();
        const state = outletStates.find(known => known === text);
        if (state && state !== outlet.state) props.onState(state);
      }}
      onBlur={onFinish}
      onDropdownClose={onFinish}
      allowDeselect={false}
      defaultDropdownOpened
      autoFocus
    />
  );
}
