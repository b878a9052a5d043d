import { Button, Group, Radio, Stack, Table, Text } from '@mantine/core';
import { useState } from 'react';
import { LoadingLine } from '#renderer/components/LoadingLine.tsx';
import { useAppCommand, useAppQuery } from '#renderer/lib/client.ts';
import { showDone } from '#renderer/lib/toasts.tsx';
import type { ComparedField, DuplicateEntity } from '#shared/duplicate.ts';
import { t, textOf } from '#shared/i18n/t.ts';

type Side = 'first' | 'second';

/** Two records field by field: which one stays, and from which each differing value comes. */
export function MergeForm(props: {
  readonly entity: DuplicateEntity;
  readonly firstId: string;
  readonly secondId: string;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}) {
  const { entity, firstId, secondId } = props;
  const compared = useAppQuery('duplicate.compare', { entity, firstId, secondId });
  const merge = useAppCommand('duplicate.merge');
  const undo = useAppCommand('undo.step');
  const [kept, setKept] = useState<Side>('first');
  const [choices, setChoices] = useState<Readonly<Record<string, Side>>>({});
  if (!compared.data) return <LoadingLine />;
  const { fields } = compared.data;
  const shown = fields.filter(field => field.first !== null || field.second !== null);
  // A value that only one record has is not lost unless somebody says so.
  const sideOf = (field: ComparedField): Side =>
    choices[field.field] ?? (field[kept] === null ? other(kept) : kept);

  function save(): void {
    const [survivor, absorbed] = kept === 'first' ? [firstId, secondId] : [secondId, firstId];
    const take = fields.filter(field => field.differs && sideOf(field) !== kept).map(field => field.field);
    const name = compared.data?.[kept].label ?? '';
    merge.mutate(
      { entity, firstId: survivor, secondId: absorbed, take },
      {
        onSuccess: () => {
          showDone(t('duplicate.merged', { name }), () => undo.mutate({}));
          props.onDone();
        },
      },
    );
  }

  return (
    <Stack gap="md">
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th />
            {(['first', 'second'] as const).map(side => (
              <Table.Th key={side}>
                <Radio
                  name="kept"
                  checked={kept === side}
                  onChange={() => setKept(side)}
                  label={`${t('duplicate.keep')}: ${compared.data[side].label}`}
                  description={compared.data[side].detail}
                />
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {shown.map(field => (
            <Table.Tr key={field.field}>
              <Table.Th scope="row">{labelOf(entity, field.field)}</Table.Th>
              {(['first', 'second'] as const).map(side => (
                <Table.Td key={side}>
                  {field.differs ? (
                    <Radio
                      name={field.field}
                      checked={sideOf(field) === side}
                      onChange={() => setChoices({ ...choices, [field.field]: side })}
                      label={field[side] ?? t('history.nothing')}
                      aria-label={t('duplicate.take', {
                        field: labelOf(entity, field.field),
                        name: compared.data[side].label,
                      })}
                    />
                  ) : (
                    <Text c="dimmed">{field[side]}</Text>
                  )}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Text c="dimmed">{t('duplicate.effect')}</Text>
      <Group gap="xs" justify="flex-end">
        <Button variant="default" onClick={props.onCancel}>
          {t('action.cancel')}
        </Button>
        <Button onClick={save} loading={merge.isPending}>
          {t('duplicate.merge')}
        </Button>
      </Group>
    </Stack>
  );
}

function other(side: Side): Side {
  return side === 'first' ? 'second' : 'first';
}

function labelOf(entity: DuplicateEntity, field: string): string {
  return textOf(`field.${entity}.${field}`) ?? textOf(`duplicate.field.${field}`) ?? field;
}
