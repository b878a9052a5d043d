import { ActionIcon, Button, Fieldset, Select, Stack, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { contactText } from '#renderer/features/person/ContactLines.tsx';
import classes from '#renderer/features/person/contact.module.css';
import { contactKinds } from '#shared/entities/directory.ts';
import { t, textOf } from '#shared/i18n/t.ts';
import { readContacts } from '#shared/rules/contacts.ts';

export interface ContactDraft {
  /** Only tells the rows of the form apart. */
  readonly key: number;
  readonly kind: (typeof contactKinds)[number];
  readonly value: string;
}

/** Contacts of a record as rows of a form. */
export function draftsOf(
  contacts: readonly { readonly kind: ContactDraft['kind']; readonly value: string }[],
): readonly ContactDraft[] {
  return contacts.map(({ kind, value }, key) => ({ key, kind, value }));
}

/** What the form sends: rows that were filled in. */
export function contactInputs(
  drafts: readonly ContactDraft[],
): { kind: ContactDraft['kind']; value: string }[] {
  return drafts.filter(({ value }) => value.trim() !== '').map(({ kind, value }) => ({ kind, value }));
}

/** Phones, e-mails and Zalo of a form; says at once what a number will become and what is doubted about it. */
export function ContactFields(props: {
  readonly value: readonly ContactDraft[];
  readonly onChange: (drafts: readonly ContactDraft[]) => void;
}) {
  const { value, onChange } = props;
  const nextKey = Math.max(-1, ...value.map(({ key }) => key)) + 1;

  function change(key: number, patch: Partial<ContactDraft>): void {
    onChange(value.map(draft => (draft.key === key ? { ...draft, ...patch } : draft)));
  }

  return (
    <Fieldset legend={t('contact.title')} variant="unstyled" className={classes.fields}>
      <Stack gap={6}>
        {value.map((draft, index) => (
          <div key={draft.key} className={classes.row}>
            <Select
              aria-label={t('contact.kind')}
              data={contactKinds.map(kind => ({ value: kind, label: t(`contact.kind.${kind}`) }))}
              value={draft.kind}
              allowDeselect={false}
              onChange={kind =>
                change(draft.key, { kind: contactKinds.find(each => each === kind) ?? 'phone' })
              }
            />
            <TextInput
              aria-label={t('contact.value', { row: index + 1 })}
              value={draft.value}
              onChange={event => change(draft.key, { value: event.currentTarget.value })}
            />
            <ActionIcon
              aria-label={t('contact.remove', { row: index + 1 })}
              onClick={() => onChange(value.filter(({ key }) => key !== draft.key))}
            >
              <IconX className={classes.icon} aria-hidden />
            </ActionIcon>
            <Hint draft={draft} />
          </div>
        ))}
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPlus className={classes.icon} aria-hidden />}
          onClick={() => onChange([...value, { key: nextKey, kind: kindToAdd(value), value: '' }])}
          style={{ alignSelf: 'flex-start' }}
        >
          {t('contact.add')}
        </Button>
      </Stack>
    </Fieldset>
  );
}

/** A phone first, then an e-mail address, then phones. */
function kindToAdd(drafts: readonly ContactDraft[]): ContactDraft['kind'] {
  const hasPhone = drafts.some(({ kind }) => kind === 'phone');
  const hasEmail = drafts.some(({ kind }) => kind === 'email');
  return hasPhone && !hasEmail ? 'email' : 'phone';
}

function Hint({ draft }: { readonly draft: ContactDraft }) {
  if (draft.value.trim() === '') return null;
  const values = readContacts(draft.kind, draft.value);
  const doubt = values.find(value => value.doubt !== null)?.doubt;
  if (doubt)
    return (
      <span className={classes.hint} data-doubt role="status">
        {textOf(`contact.doubt.${doubt}`)}
      </span>
    );
  const isPlain = values.length === 1 && values[0]?.original === null;
  if (isPlain || values.length === 0) return null;
  return (
    <span className={classes.hint} role="status">
      {t('contact.becomes', { value: values.map(contactText).join(', ') })}
    </span>
  );
}
