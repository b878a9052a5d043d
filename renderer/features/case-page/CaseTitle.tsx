import { useCaseSave } from '#renderer/features/case-page/use-case-save.ts';
import { InPlace } from '#renderer/features/story-page/InPlace.tsx';
import { TextEdit } from '#renderer/features/story-page/TextEdit.tsx';
import type { CaseRecord } from '#shared/case-record.ts';
import { t } from '#shared/i18n/t.ts';

/** The title, changed where it stands; it may not be left empty. */
export function CaseTitle({ record }: { readonly record: CaseRecord }) {
  const save = useCaseSave(record.id);
  return (
    <InPlace
      label={t('action.editField', { field: t('casePage.title') })}
      edit={
        record.canEdit
          ? finish => (
              <TextEdit
                label={t('casePage.title')}
                value={record.title}
                onSave={async title => (title === null ? t('rule.required') : save({ title }))}
                onFinish={finish}
              />
            )
          : undefined
      }
    >
      {record.title === '' ? t('casePage.untitled') : record.title}
    </InPlace>
  );
}
