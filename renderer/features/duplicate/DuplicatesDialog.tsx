import { Button, Group, Modal, SegmentedControl, Stack, Table, Text } from '@mantine/core';
import { useState } from 'react';
import { LoadingLine } from '#renderer/components/LoadingLine.tsx';
import { MergeForm } from '#renderer/features/duplicate/MergeForm.tsx';
import { useAppCommand, useAppQuery } from '#renderer/lib/client.ts';
import { showDone } from '#renderer/lib/toasts.tsx';
import type { DuplicateEntity, DuplicatePair } from '#shared/duplicate.ts';
import { t } from '#shared/i18n/t.ts';

/** Pairs of records that look alike: compared and merged, or noted as different. */
export function DuplicatesDialog(props: { readonly opened: boolean; readonly onClose: () => void }) {
  const [entity, setEntity] = useState<DuplicateEntity>('unit');
  const [pair, setPair] = useState<DuplicatePair | null>(null);
  return (
    <Modal opened={props.opened} onClose={props.onClose} title={t('duplicate.title')} size={900}>
      {pair ? (
        <MergeForm
          entity={entity}
          firstId={pair.first.id}
          secondId={pair.second.id}
          onDone={() => setPair(null)}
          onCancel={() => setPair(null)}
        />
      ) : (
        <Stack gap="md">
          <SegmentedControl
            aria-label={t('duplicate.title')}
            value={entity}
            data={[
              { value: 'unit', label: t('duplicate.units') },
              { value: 'person', label: t('duplicate.people') },
            ]}
            onChange={value => setEntity(value === 'person' ? 'person' : 'unit')}
          />
          <PairList entity={entity} onCompare={setPair} />
        </Stack>
      )}
    </Modal>
  );
}

function PairList(props: {
  readonly entity: DuplicateEntity;
  readonly onCompare: (pair: DuplicatePair) => void;
}) {
  const { entity, onCompare } = props;
  const scan = useAppQuery('duplicate.scan', { entity });
  const dismiss = useAppCommand('duplicate.dismiss');
  if (!scan.data) return <LoadingLine />;
  if (scan.data.total === 0) return <Text>{t('duplicate.none')}</Text>;
  return (
    <>
      <Text c="dimmed">{t('duplicate.count', { count: scan.data.total })}</Text>
      <Table>
        <Table.Tbody>
          {scan.data.pairs.map(pair => (
            <Table.Tr key={`${pair.first.id} ${pair.second.id}`}>
              <Table.Td>
                <Named side={pair.first} />
              </Table.Td>
              <Table.Td>
                <Named side={pair.second} />
              </Table.Td>
              <Table.Td>{pair.reasons.map(reason => t(`duplicate.reason.${reason}`)).join(', ')}</Table.Td>
              <Table.Td>
                <Group gap="xs" wrap="nowrap" justify="flex-end">
                  <Button onClick={() => onCompare(pair)}>{t('duplicate.mergeThese')}</Button>
                  <Button
                    variant="default"
                    onClick={() =>
                      dismiss.mutate(
                        { entity, firstId: pair.first.id, secondId: pair.second.id },
                        { onSuccess: () => showDone(t('duplicate.dismissed')) },
                      )
                    }
                  >
                    {t('duplicate.dismiss')}
                  </Button>
                </Group>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </>
  );
}

function Named({ side }: { readonly side: DuplicatePair['first'] }) {
  return (
    <>
      {side.label}
      <Text c="dimmed" size="sm">
        {side.detail}
      </Text>
    </>
  );
}
