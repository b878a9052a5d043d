import { ActionIcon, Select, Tooltip, UnstyledButton } from '@mantine/core';
import { IconFile, IconFileText, IconTrash } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import classes from '#renderer/features/attachment/attachment.module.css';
import { useAppCommand } from '#renderer/lib/client.ts';
import { showUndoable } from '#renderer/lib/show-undoable.ts';
import { useSaveOnce } from '#renderer/lib/use-save-once.ts';
import { type Attachment, attachmentRoles } from '#shared/attachment.ts';
import { t } from '#shared/i18n/t.ts';

/** One file: its picture or sign, its name to open it, what it is for, and for photos caption and credit. */
export function AttachmentLine(props: {
  readonly file: Attachment;
  readonly canEdit: boolean;
  /** The list says what its files are for. */
  readonly isRoleFixed: boolean;
}) {
  const { file, canEdit, isRoleFixed } = props;
  const open = useAppCommand('attachment.open');
  const change = useAppCommand('attachment.change');
  const remove = useAppCommand('attachment.remove');
  const { id, name } = file;

  function takeAway(): void {
    remove.mutate({ id }, { onSuccess: () => void showUndoable(t('attachment.removed', { name })) });
  }

  return (
    <li className={classes.line}>
      <UnstyledButton
        className={classes.thumb}
        aria-label={t('attachment.openNamed', { name })}
        disabled={!file.isPresent}
        onClick={() => open.mutate({ id })}
      >
        <Thumb file={file} />
      </UnstyledButton>
      <div className={classes.about}>
        <div className={classes.head}>
          <UnstyledButton
            className={classes.name}
            disabled={!file.isPresent}
            onClick={() => open.mutate({ id })}
            tabIndex={-1}
          >
            {name}
          </UnstyledButton>
          <span className={classes.aside}>
            {file.isPresent ? sizeOf(file.sizeBytes) : t('attachment.missing')}
          </span>
          <span className={classes.role}>{!isRoleFixed && <Role file={file} canEdit={canEdit} />}</span>
          {canEdit && (
            <Tooltip label={t('attachment.remove')}>
              <ActionIcon aria-label={t('attachment.removeNamed', { name })} onClick={takeAway}>
                <IconTrash className={classes.icon} aria-hidden />
              </ActionIcon>
            </Tooltip>
          )}
        </div>
        {(file.isImage || file.caption !== null || file.credit !== null) && (
          <div className={classes.words}>
            {(['caption', 'credit'] as const).map(field =>
              canEdit ? (
                <Words
                  key={field}
                  label={t(`attachment.${field}`)}
                  placeholder={t(field === 'caption' ? 'attachment.addCaption' : 'attachment.addCredit')}
                  value={file[field]}
                  onSave={text =>
                    change.mutateAsync({ id, [field]: text }).then(
                      () => null,
                      () => null,
                    )
                  }
                />
              ) : (
                file[field] !== null && <span key={field}>{file[field]}</span>
              ),
            )}
          </div>
        )}
      </div>
    </li>
  );
}

function Role({ file, canEdit }: { readonly file: Attachment; readonly canEdit: boolean }) {
  const change = useAppCommand('attachment.change');
  if (!canEdit) return <span className={classes.aside}>{t(`attachment.role.${file.role}`)}</span>;
  return (
    <Select
      aria-label={t('attachment.roleOf', { name: file.name })}
      variant="unstyled"
      value={file.role}
      data={attachmentRoles.map(role => ({ value: role, label: t(`attachment.role.${role}`) }))}
      onChange={text => {
        const role = attachmentRoles.find(known => known === text);
        if (role && role !== file.role) change.mutate({ id: file.id, role });
      }}
      allowDeselect={false}
    />
  );
}

function Thumb({ file }: { readonly file: Attachment }) {
  const [isBroken, setIsBroken] = useState(false);
  if (file.isImage && file.isPresent && !isBroken)
    return <img src={`app://blob/${file.sha256}`} alt="" loading="lazy" onError={() => setIsBroken(true)} />;
  const Sign = file.role === 'text' ? IconFileText : IconFile;
  return <Sign className={classes.sign} aria-hidden />;
}

/** Words beneath a photo, saved when the field is left. */
function Words(props: {
  readonly label: string;
  readonly placeholder: string;
  readonly value: string | null;
  readonly onSave: (text: string | null) => Promise<string | null>;
}) {
  const { value } = props;
  const [text, setText] = useState(value ?? '');
  const save = useSaveOnce(text, value, props.onSave);
  useEffect(() => setText(value ?? ''), [value]);
  return (
    <input
      className={classes.word}
      aria-label={props.label}
      placeholder={props.placeholder}
      value={text}
      onChange={event => setText(event.currentTarget.value)}
      onKeyDown={event => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) event.currentTarget.blur();
      }}
      onBlur={() => void save.run()}
    />
  );
}

function sizeOf(bytes: number): string {
  const megabytes = bytes / 1024 / 1024;
  return megabytes >= 1
    ? t('attachment.sizeMb', { size: megabytes.toLocaleString('vi', { maximumFractionDigits: 1 }) })
    : t('attachment.sizeKb', { size: Math.max(1, Math.round(bytes / 1024)).toLocaleString('vi') });
}
