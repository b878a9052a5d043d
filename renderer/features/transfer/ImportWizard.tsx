import type { Place } from '#renderer/app/places.ts';
import { ColumnStep } from '#renderer/features/transfer/ColumnStep.tsx';
import { FileStep } from '#renderer/features/transfer/FileStep.tsx';
import { ImportDoneView } from '#renderer/features/transfer/ImportDoneView.tsx';
import { ImportSteps } from '#renderer/features/transfer/ImportSteps.tsx';
import { isOpenDraft, useImports } from '#renderer/features/transfer/import-state.ts';
import { PreviewStep } from '#renderer/features/transfer/PreviewStep.tsx';
import { SheetStep } from '#renderer/features/transfer/SheetStep.tsx';
import classes from '#renderer/features/transfer/transfer.module.css';
import { t } from '#shared/i18n/t.ts';

/** «Nhập từ bảng tính»: four steps; going back loses nothing, and nothing is stored before the last button. */
export function ImportWizard({ place }: { readonly place: Extract<Place, { at: 'import' }> }) {
  const { kind } = place;
  const draft = useImports(state => state.drafts[kind]);
  if (draft.done !== null) return <ImportDoneView kind={kind} done={draft.done} />;
  const isOpen = isOpenDraft(draft);
  return (
    <div className={classes.wizard}>
      <h1 className={classes.title}>{t(`import.title.${kind}`)}</h1>
      <ImportSteps kind={kind} />
      {(!isOpen || draft.step === 'file') && <FileStep kind={kind} draft={draft} />}
      {isOpen && draft.step === 'sheet' && <SheetStep kind={kind} draft={draft} />}
      {isOpen && draft.step === 'columns' && <ColumnStep kind={kind} draft={draft} />}
      {isOpen && draft.step === 'preview' && <PreviewStep kind={kind} draft={draft} />}
    </div>
  );
}
