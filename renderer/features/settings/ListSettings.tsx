import { ActionIcon, Button, Group, SegmentedControl, Table, Text, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import classes from '#renderer/features/settings/settings.module.css';
import { useAppCommand, useAppQuery } from '#renderer/lib/client.ts';
import { t } from '#shared/i18n/t.ts';

const lists = ['theme', 'outlet', 'policy'] as const;
type List = (typeof lists)[number];

interface Entry {
  readonly id: string;
  readonly name: string;
}

/** Themes, outlets and policies: shared lists that stories choose from. */
export function ListSettings() {
  const [list, setList] = useState<List>('theme');
  const catalogue = useAppQuery('catalogue.get', {});
  const uses = useAppQuery('catalogue.uses', { entity: list });
  const remove = useAppCommand('catalogue.remove');
  const save = useSave(list);
  const entries: readonly Entry[] = entriesOf(catalogue.data, list);
  return (
    <>
      <p className={classes.effect}>{t('settings.lists.effect')}</p>
      <SegmentedControl
        aria-label={t('settings.section.lists')}
        value={list}
        data={lists.map(value => ({ value, label: t(`settings.lists.${value}`) }))}
        onChange={value => setList(lists.find(known => known === value) ?? 'theme')}
      />
      <NewEntry key={list} onAdd={name => save({ name })} />
      <Table className={classes.table} verticalSpacing={2}>
        <Table.Tbody>
          {entries.map(entry => (
            <Table.Tr key={entry.id}>
              <Table.Td>
                <TextInput
                  key={entry.name}
                  aria-label={t('settings.lists.rename', { name: entry.name })}
                  defaultValue={entry.name}
                  variant="unstyled"
                  onBlur={event => {
                    const name = event.currentTarget.value.trim();
                    if (name !== '' && name !== entry.name) save({ id: entry.id, name });
                  }}
                />
              </Table.Td>
              <Table.Td w={120}>
                <Text c="dimmed">{t('settings.lists.uses', { count: uses.data?.[entry.id] ?? 0 })}</Text>
              </Table.Td>
              <Table.Td w={48}>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={t('settings.lists.remove', { name: entry.name })}
                  onClick={() => remove.mutate({ entity: list, id: entry.id })}
                >
                  <IconTrash size={16} aria-hidden />
                </ActionIcon>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </>
  );
}

function entriesOf(
  catalogue: ReturnType<typeof useAppQuery<'catalogue.get'>>['data'],
  list: List,
): readonly Entry[] {
  if (!catalogue) return [];
  if (list === 'theme') return catalogue.themes;
  if (list === 'outlet') return catalogue.outlets;
  return catalogue.policies.map(policy => ({ id: policy.id, name: policy.title ?? policy.number ?? '' }));
}

function useSave(list: List): (entry: { id?: string; name: string }) => void {
  const theme = useAppCommand('theme.save');
  const outlet = useAppCommand('outlet.save');
  const policy = useAppCommand('policy.save');
  return ({ id, name }) => {
    const known = id === undefined ? {} : { id };
    if (list === 'theme') theme.mutate({ ...known, name });
    else if (list === 'outlet') outlet.mutate({ ...known, name });
    else policy.mutate({ ...known, title: name });
  };
}

function NewEntry({ onAdd }: { readonly onAdd: (name: string) => void }) {
  const [name, setName] = useState('');

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (name.trim() === '') return;
    onAdd(name);
    setName('');
  }

  return (
    <form onSubmit={submit}>
      <Group gap="xs" className={classes.narrow}>
        <TextInput
          aria-label={t('settings.lists.name')}
          placeholder={t('settings.lists.name')}
          value={name}
          onChange={event => setName(event.currentTarget.value)}
          flex={1}
        />
        <Button type="submit" variant="default">
          {t('settings.lists.add')}
        </Button>
      </Group>
    </form>
  );
}
