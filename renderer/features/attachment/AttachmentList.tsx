import { Button } from '@mantine/core';
import { IconPaperclip, IconPhoto } from '@tabler/icons-react';
import { type DragEvent, useEffect, useRef, useState } from 'react';
import { ErrorNote } from '#renderer/components/ErrorNote.tsx';
import { AttachmentLine } from '#renderer/features/attachment/AttachmentLine.tsx';
import classes from '#renderer/features/attachment/attachment.module.css';
import { useAddFiles } from '#renderer/features/attachment/use-add-files.ts';
import { useAppCommand, useAppQuery } from '#renderer/lib/client.ts';
import { isTextField } from '#renderer/lib/shortcut.ts';
import { showUndoable } from '#renderer/lib/show-undoable.ts';
import type { Attachment } from '#shared/attachment.ts';
import type { InputOf } from '#shared/contract.ts';
import { t, tError } from '#shared/i18n/t.ts';

/** Files of a record: chosen in the dialog, dropped, or pasted anywhere but in a text; seen, named, opened, taken away. */
export function AttachmentList(props: {
  readonly owner: InputOf<'attachment.list'>;
  readonly canEdit: boolean;
  /** What all of them are for; left out where each says it itself. */
  readonly purpose?: Attachment['role'];
  /** Takes what is pasted; of several lists on one screen at most one may. Usual where each file says its purpose. */
  readonly takesPaste?: boolean;
}) {
  const { owner, canEdit, purpose } = props;
  const takesPaste = props.takesPaste ?? purpose === undefined;
  const files = useAppQuery('attachment.list', owner);
  const choose = useAppCommand('attachment.choose');
  const add = useAddFiles(owner, purpose);
  const [isOver, setIsOver] = useState(false);
  usePastedFiles(canEdit && takesPaste ? add : null);

  function pick(as: Attachment['role']): void {
    choose.mutate(
      { ...owner, role: as },
      {
        onSuccess: ids => {
          if (ids.length > 0) void showUndoable(t('attachment.added', { count: ids.length }));
        },
      },
    );
  }

  function over(event: DragEvent): void {
    if (!canEdit || !event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    setIsOver(true);
  }

  function drop(event: DragEvent): void {
    event.preventDefault();
    setIsOver(false);
    if (canEdit) void add([...event.dataTransfer.files]);
  }

  if (files.error) return <ErrorNote message={tError(files.error)} onRetry={() => void files.refetch()} />;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a place to drop files; the buttons do the same
    <div
      className={classes.list}
      data-over={isOver || undefined}
      onDragOver={over}
      onDragLeave={() => setIsOver(false)}
      onDrop={drop}
    >
      {files.data && files.data.length > 0 && (
        <ul className={classes.lines}>
          {files.data.map(file => (
            <AttachmentLine key={file.id} file={file} canEdit={canEdit} isRoleFixed={purpose !== undefined} />
          ))}
        </ul>
      )}
      {canEdit ? (
        <div className={classes.add}>
          {purpose === undefined && (
            <Button
              variant="default"
              leftSection={<IconPhoto className={classes.icon} aria-hidden />}
              onClick={() => pick('photo')}
            >
              {t('attachment.addPhoto')}
            </Button>
          )}
          <Button
            variant="default"
            leftSection={<IconPaperclip className={classes.icon} aria-hidden />}
            onClick={() => pick(purpose ?? 'text')}
          >
            {t(purpose === 'proof' ? 'attachment.addProof' : 'attachment.add')}
          </Button>
          {takesPaste && <span className={classes.aside}>{t('attachment.dropHere')}</span>}
        </div>
      ) : (
        files.data?.length === 0 && <p className={classes.aside}>{t('attachment.none')}</p>
      )}
    </div>
  );
}

/** Takes files pasted while the focus is in no text; a text takes its own. */
function usePastedFiles(add: ((files: readonly File[]) => Promise<void>) | null): void {
  const latest = useRef(add);
  useEffect(() => {
    latest.current = add;
  });
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const files = [...(event.clipboardData?.files ?? [])];
      if (!latest.current || files.length === 0 || event.defaultPrevented || isTextField(event.target))
        return;
      event.preventDefault();
      void latest.current(files);
    };
    window.addEventListener('paste', paste);
    return () => window.removeEventListener('paste', paste);
  }, []);
}
