import { useState } from 'react';
import { BulkBar } from '#renderer/components/BulkBar.tsx';
import type { Selection } from '#renderer/components/data-table.ts';
import { RoleButton } from '#renderer/components/RoleButton.tsx';
import { type BulkField, PressBulkForm } from '#renderer/features/press/PressBulkForm.tsx';
import { OpenCase } from '#renderer/features/press-page/OpenCase.tsx';
import { OriginalDialog } from '#renderer/features/press-page/OriginalDialog.tsx';
import { call, useAppCommand } from '#renderer/lib/client.ts';
import { showUndoable } from '#renderer/lib/show-undoable.ts';
import { selectedCount } from '#renderer/lib/table-selection.ts';
import { showProblem } from '#renderer/lib/toasts.tsx';
import type { InputOf, OutputOf } from '#shared/contract.ts';
import { t } from '#shared/i18n/t.ts';
import type { PressChoice, PressFilter } from '#shared/press-list.ts';

const fields: readonly BulkField[] = ['tone', 'themes', 'units'];

/** Most items that can be deleted, linked or made cases of at once. */
const mostAtOnce = 500;

type Dialog =
  | { readonly kind: BulkField }
  | { readonly kind: 'repost' | 'case'; readonly ids: readonly string[] };

/** What can be done with the chosen items: each change one step, whatever it touches. */
export function PressBulkBar(props: {
  readonly selection: Selection;
  readonly total: number | null;
  readonly filter: PressFilter;
  readonly onClear: () => void;
}) {
  const { selection, total, filter, onClear } = props;
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const change = useAppCommand('press.bulk');
  const remove = useAppCommand('press.remove');
  const count = selectedCount(selection, total);
  const items: PressChoice =
    selection.kind === 'some' ? { ids: [...selection.ids] } : { filter, except: [...selection.ids] };
  const close = () => setDialog(null);

  function finish({ changed }: OutputOf<'press.bulk'>): void {
    close();
    onClear();
    if (changed > 0) void showUndoable(t('pressList.bulk.done', { count: changed.toLocaleString('vi') }));
    else void showUndoable(t('pressList.bulk.same'));
  }

  function apply(part: InputOf<'press.bulk'>['change']): void {
    change.mutate({ items, change: part }, { onSuccess: finish });
  }

  /** Runs something with the ids chosen, where they are not too many for it. */
  async function withIds(run: (ids: readonly string[]) => void): Promise<void> {
    if (count === null || count > mostAtOnce) {
      showProblem(t('pressList.bulk.fewer', { most: mostAtOnce }));
      return;
    }
    run(await idsOf(selection, filter));
  }

  return (
    <>
      <BulkBar count={count} onClear={onClear}>
        {fields.map(kind => (
          <RoleButton key={kind} least="member" variant="default" onClick={() => setDialog({ kind })}>
            {t(`pressList.bulk.${kind}`)}
          </RoleButton>
        ))}
        <RoleButton least="member" variant="default" onClick={() => apply({ needsReply: true })}>
          {t('pressList.bulk.reply')}
        </RoleButton>
        <RoleButton least="member" variant="default" onClick={() => apply({ needsReply: false })}>
          {t('pressList.bulk.noReply')}
        </RoleButton>
        <RoleButton
          least="member"
          variant="default"
          onClick={() => void withIds(ids => setDialog({ kind: 'repost', ids }))}
        >
          {t('pressList.bulk.repost')}
        </RoleButton>
        <RoleButton
          least="editor"
          variant="default"
          onClick={() => void withIds(ids => setDialog({ kind: 'case', ids }))}
        >
          {t('pressList.bulk.case')}
        </RoleButton>
        <RoleButton
          least="member"
          variant="default"
          onClick={() =>
            void withIds(ids =>
              remove.mutate(
                { ids: [...ids] },
                {
                  onSuccess: ({ removed }) => {
                    onClear();
                    void showUndoable(t('pressList.bulk.removed', { count: removed }));
                  },
                },
              ),
            )
          }
        >
          {t('pressList.bulk.remove')}
        </RoleButton>
      </BulkBar>
      {dialog?.kind === 'case' && <OpenCase ids={dialog.ids} onClose={close} />}
      {dialog?.kind === 'repost' && (
        <OriginalDialog
          ids={dialog.ids}
          onClose={close}
          onLinked={({ linked }) => {
            onClear();
            void showUndoable(t('pressList.bulk.linked', { count: linked }));
          }}
        />
      )}
      {dialog !== null && dialog.kind !== 'case' && dialog.kind !== 'repost' && (
        <PressBulkForm field={dialog.kind} items={items} count={count} onClose={close} onDone={finish} />
      )}
    </>
  );
}

async function idsOf(selection: Selection, filter: PressFilter): Promise<readonly string[]> {
  if (selection.kind === 'some') return [...selection.ids];
  const all = await call('press.ids', { filter, sort: null, offset: 0, limit: 20_000 });
  return all.filter(id => !selection.ids.has(id));
}
