import { Button } from '@mantine/core';
import { IconDeviceFloppy } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { ErrorNote } from '#renderer/components/ErrorNote.tsx';
import { LoadingLine } from '#renderer/components/LoadingLine.tsx';
import { PasteItem } from '#renderer/features/press/PasteItem.tsx';
import { PasteRestList } from '#renderer/features/press/PasteRestList.tsx';
import classes from '#renderer/features/press/paste.module.css';
import { type PasteWorkState, usePasteSave } from '#renderer/features/press/use-paste-save.ts';
import { t, tError } from '#shared/i18n/t.ts';

/** What a paste was read as, each item to be set right, and what nobody understood; Enter saves it. */
export function PasteWork() {
  const work = usePasteSave();
  const { preview, lines, error } = work;
  usePasteKeys(work);
  if (error) return <ErrorNote message={tError(error)} onRetry={work.retry} />;
  if (!preview) return <LoadingLine />;
  return (
    <section className={classes.work} aria-label={t('pressPaste.panel')}>
      <div className={classes.workHead} role="status">
        {t('pressPaste.found', { kind: t(`press.paste.kind.${preview.kind}`), count: preview.items.length })}
      </div>
      <div className={classes.workBody}>
        {lines.length > 0 && <ColumnNames />}
        <ol className={classes.items}>
          {lines.map(line => (
            <PasteItem key={line.index} line={line} lines={lines} />
          ))}
        </ol>
        <PasteRestList preview={preview} lines={lines} />
      </div>
      <Foot work={work} />
    </section>
  );
}

function ColumnNames() {
  return (
    <div className={classes.names} aria-hidden>
      <span />
      <span>{t('field.pressItem.title')}</span>
      <span>{t('pressList.column.outlet')}</span>
      <span>{t('field.pressItem.publishedOn')}</span>
      <span>{t('field.pressItem.tone')}</span>
      <span>{t('pressPaste.repostOf')}</span>
      <span>{t('pressList.needsReply')}</span>
    </div>
  );
}

function Foot({ work }: { readonly work: PasteWorkState }) {
  const { problem, lines, preview } = work;
  const count = lines.filter(line => !line.isLeftOut).length;
  const words = preview?.items.length === 0 ? t('pressPaste.unread') : problemWords(problem);
  return (
    <footer className={classes.foot}>
      <span className={classes.problem} role="status">
        {words}
      </span>
      <Button variant="default" onClick={work.cancel} aria-keyshortcuts="Escape">
        {t('pressPaste.cancel')}
      </Button>
      <Button
        leftSection={<IconDeviceFloppy className={classes.smallIcon} aria-hidden />}
        disabled={problem !== null}
        loading={work.isSaving}
        onClick={work.save}
        aria-keyshortcuts="Enter"
      >
        {t('pressPaste.save', { count })}
      </Button>
    </footer>
  );
}

function problemWords(problem: PasteWorkState['problem']): string {
  if (problem === null) return '';
  return problem.key === 'none' ? t('pressPaste.none') : t('pressPaste.titles', { count: problem.count });
}

/** Enter saves and Escape discards, wherever the focus is, unless what has the focus uses the key itself. */
function usePasteKeys(work: PasteWorkState): void {
  const latest = useRef(work);
  useEffect(() => {
    latest.current = work;
  });
  useEffect(() => {
    const isOurs = (event: KeyboardEvent, key: string) =>
      event.key === key &&
      !event.defaultPrevented &&
      !event.isComposing &&
      event.keyCode !== 229 &&
      !isUsed(event);
    const leave = (event: KeyboardEvent) => {
      if (!isOurs(event, 'Escape')) return;
      event.preventDefault();
      latest.current.cancel();
    };
    const save = (event: KeyboardEvent) => {
      if (!isOurs(event, 'Enter')) return;
      event.preventDefault();
      if (latest.current.problem === null) latest.current.save();
    };
    // On the way down: a tooltip in sight keeps Escape for itself.
    window.addEventListener('keydown', leave, true);
    window.addEventListener('keydown', save);
    return () => {
      window.removeEventListener('keydown', leave, true);
      window.removeEventListener('keydown', save);
    };
  }, []);
}

function isUsed(event: KeyboardEvent): boolean {
  const { target } = event;
  if (document.querySelector('[aria-modal="true"]')) return true;
  if (!(target instanceof HTMLElement)) return false;
  if (target.closest('[data-portal], [aria-expanded="true"]')) return true;
  if (event.key === 'Escape') return false;
  if (target instanceof HTMLTextAreaElement) return event.shiftKey || target.closest('[data-lines]') !== null;
  return target.closest('button, a') !== null;
}
