import { NumberInput, Table } from '@mantine/core';
import classes from '#renderer/features/settings/settings.module.css';
import { useAppCommand, useAppQuery } from '#renderer/lib/client.ts';
import { t } from '#shared/i18n/t.ts';

/** How many holders of each role a unit of each type must have: data of the office, not of the program. */
export function RequirementSettings() {
  const types = useAppQuery('unit.types', {});
  const roles = useAppQuery('roster.roles', {});
  const requirements = useAppQuery('roster.requirements', {});
  const save = useAppCommand('roster.saveRequirement');
  const countOf = (unitTypeId: string, roleId: string) =>
    requirements.data?.find(known => known.unitTypeId === unitTypeId && known.roleId === roleId)?.count ?? 0;
  if (!types.data || !roles.data || !requirements.data) return null;
  return (
    <>
      <p className={classes.effect}>{t('settings.requirements.effect')}</p>
      <Table className={classes.table} verticalSpacing={2}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('settings.requirements.type')}</Table.Th>
            {roles.data.map(role => (
              <Table.Th key={role.id}>{role.name}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {types.data.map(type => (
            <Table.Tr key={type.id}>
              <Table.Td>{type.name}</Table.Td>
              {roles.data.map(role => (
                <Table.Td key={role.id}>
                  <NumberInput
                    key={countOf(type.id, role.id)}
                    aria-label={t('settings.requirements.count', { role: role.name, type: type.name })}
                    defaultValue={countOf(type.id, role.id)}
                    min={0}
                    max={20}
                    w={80}
                    onBlur={event => {
                      const count = Number(event.currentTarget.value);
                      if (Number.isInteger(count) && count !== countOf(type.id, role.id))
                        save.mutate({ unitTypeId: type.id, roleId: role.id, count });
                    }}
                  />
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </>
  );
}
