import { ActionIcon, Tooltip } from '@mantine/core';
import { IconAlertTriangle, IconCopy } from '@tabler/icons-react';
import classes from '#renderer/features/person/contact.module.css';
import { showDone } from '#renderer/lib/toasts.tsx';
import type { Contact } from '#shared/contact.ts';
import { formatPhone } from '#shared/core/phones.ts';
import { t, textOf } from '#shared/i18n/t.ts';

/** A number or address as it is read: phones in groups of digits. */
export function contactText({ kind, value }: Pick<Contact, 'kind' | 'value'>): string {
  return kind === 'email' ? value : formatPhone(value);
}

/** Ways to reach somebody, each with a button that copies it. */
export function ContactLines(props: { readonly contacts: readonly Contact[]; readonly areHidden: boolean }) {
  if (props.areHidden) return <span className={classes.none}>{t('contact.hidden')}</span>;
  if (props.contacts.length === 0) return <span className={classes.none}>{t('contact.none')}</span>;
  return (
    <ul className={classes.lines}>
      {props.contacts.map(contact => (
        <li key={contact.id} className={classes.line}>
          {contact.kind === 'zalo' && <span className={classes.none}>{t('contact.kind.zalo')}</span>}
          <span className={classes.value}>{contactText(contact)}</span>
          <CopyButton value={contact.value} />
          <Doubt contact={contact} />
        </li>
      ))}
    </ul>
  );
}

function CopyButton({ value }: { readonly value: string }) {
  return (
    <ActionIcon
      size="sm"
      aria-label={t('contact.copy', { value })}
      onClick={async () => {
        await navigator.clipboard.writeText(value);
        showDone(t('contact.copied', { value }));
      }}
    >
      <IconCopy className={classes.icon} aria-hidden />
    </ActionIcon>
  );
}

/** A mark on what should be asked again; what the source said stands beneath it. */
function Doubt({ contact }: { readonly contact: Contact }) {
  const doubt = contact.doubt === null ? null : textOf(`contact.doubt.${contact.doubt}`);
  const original = contact.original === null ? null : t('contact.original', { original: contact.original });
  if (doubt === null && original === null) return null;
  const words = [doubt, original].filter(Boolean).join(' ');
  return (
    <Tooltip label={words} multiline maw={320} events={{ hover: true, focus: true, touch: true }}>
      <span className={classes.doubt} data-doubt={doubt !== null || undefined} role="note" aria-label={words}>
        {doubt === null ? t('contact.mended') : <IconAlertTriangle className={classes.icon} aria-hidden />}
      </span>
    </Tooltip>
  );
}
