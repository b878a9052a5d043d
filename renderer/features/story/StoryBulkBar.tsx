import { Button, List, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { BulkBar } from '#renderer/components/BulkBar.tsx';
import type { Selection } from '#renderer/components/data-table.ts';
import { RoleButton } from '#renderer/components/RoleButton.tsx';
import { type BulkField, StoryBulkForm } from '#renderer/features/story/StoryBulkForm.tsx';
import { showUndoable } from '#renderer/lib/show-undoable.ts';
import { selectedCount } from '#renderer/lib/table-selection.ts';
import { t, textOf } from '#shared/i18n/t.ts';
import type { BulkOutcome } from '#shared/story.ts';
import type { StoryChoice, StoryFilter } from '#shared/story-list.ts';

const fields: readonly BulkField[] = ['stage', 'assignee', 'themes', 'dates'];

/** What can be done with the chosen stories: each change one step, whatever it touches. */
export function StoryBulkBar(props: {
  readonly selection: Selection;
  readonly total: number | null;
  readonly filter: StoryFilter;
  readonly onClear: () => void;
}) {
  const { selection, total, filter, onClear } = props;
  const [field, setField] = useState<BulkField | null>(null);
  const [left, setLeft] = useState<BulkOutcome | null>(null);
  const count = selectedCount(selection, total);
  const stories: StoryChoice =
    selection.kind === 'some' ? { ids: [...selection.ids] } : { filter, except: [...selection.ids] };

  function finish(outcome: BulkOutcome): void {
    setField(null);
    if (outcome.refusedCount > 0) setLeft(outcome);
    else onClear();
    if (outcome.changed > 0) void showUndoable(t('stories.bulk.done', { count: outcome.changed }));
  }

  return (
    <>
      <BulkBar count={count} onClear={onClear}>
        {fields.map(each => (
          <RoleButton key={each} least="member" variant="default" onClick={() => setField(each)}>
            {t(`stories.bulk.${each}`)}
          </RoleButton>
        ))}
      </BulkBar>
      {field !== null && (
        <StoryBulkForm
          first={field}
          stories={stories}
          count={count}
          onClose={() => setField(null)}
          onDone={finish}
        />
      )}
      <Refusals outcome={left} onClose={() => setLeft(null)} />
    </>
  );
}

function Refusals(props: { readonly outcome: BulkOutcome | null; readonly onClose: () => void }) {
  const { outcome, onClose } = props;
  return (
    <Modal
      opened={outcome !== null}
      onClose={onClose}
      title={t('stories.bulk.left', { count: outcome?.refusedCount ?? 0 })}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <Stack gap="sm">
        <Text>{t('stories.bulk.leftText', { count: outcome?.changed ?? 0 })}</Text>
        <List size="sm" spacing={4}>
          {outcome?.refused.map(refusal => (
            <List.Item key={refusal.id}>
              {refusal.title}
              <Text size="xs" c="dimmed">
                {refusalWords(refusal)}
              </Text>
            </List.Item>
          ))}
        </List>
        <Button onClick={onClose}>{t('action.close')}</Button>
      </Stack>
    </Modal>
  );
}

function refusalWords({ code, params }: BulkOutcome['refused'][number]): string {
  const words = Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      textOf(`story.stage.${value}`) ?? textOf(`role.${value}`) ?? textOf(`entity.${value}`) ?? value,
    ]),
  );
  return textOf(`error.${code}`, words) ?? code;
}
