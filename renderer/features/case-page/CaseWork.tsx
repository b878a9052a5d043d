import classes from '#renderer/features/case-page/case-page.module.css';
import { useCaseSave } from '#renderer/features/case-page/use-case-save.ts';
import { InPlace } from '#renderer/features/story-page/InPlace.tsx';
import { TextEdit } from '#renderer/features/story-page/TextEdit.tsx';
import type { CaseRecord } from '#shared/case-record.ts';
import { t } from '#shared/i18n/t.ts';

const fields = ['proposal', 'verification', 'handling'] as const;

/** What was proposed, what was found out, what was done. */
export function CaseWork({ record }: { readonly record: CaseRecord }) {
  const save = useCaseSave(record.id);
  return (
    <div className={classes.stack}>
      {fields.map(field => {
        const label = t(`field.pressCase.${field}`);
        const value = record[field];
        const by =
          field === 'proposal' && record.proposedBy
            ? record.proposedBy.name
            : field === 'verification'
              ? (record.verifier?.name ?? null)
              : null;
        return (
          <div key={field}>
            <div className={classes.workLabel}>
              {label}
              {by !== null && <span className={classes.quiet}>{` · ${by}`}</span>}
            </div>
            <InPlace
              label={label}
              text={value ?? t('common.none')}
              edit={
                record.canEdit
                  ? finish => (
                      <TextEdit
                        isLong
                        label={label}
                        value={value}
                        onSave={text => save({ [field]: text })}
                        onFinish={finish}
                      />
                    )
                  : undefined
              }
            >
              {value === null ? (
                <span className={classes.quiet}>{t(`casePage.work.${field}`)}</span>
              ) : (
                <span className={classes.lines}>{value}</span>
              )}
            </InPlace>
          </div>
        );
      })}
    </div>
  );
}
