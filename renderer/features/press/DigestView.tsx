import { ErrorNote } from '#renderer/components/ErrorNote.tsx';
import { LoadingLine } from '#renderer/components/LoadingLine.tsx';
import { DigestBar } from '#renderer/features/press/DigestBar.tsx';
import { DigestPage } from '#renderer/features/press/DigestPage.tsx';
import { digestTitle, useDigest } from '#renderer/features/press/digest-state.ts';
import classes from '#renderer/features/press/press.module.css';
import { PrintSheet } from '#renderer/features/print/PrintSheet.tsx';
import { usePrint } from '#renderer/features/print/use-print.ts';
import { useAppQuery } from '#renderer/lib/client.ts';
import { useShortcut } from '#renderer/lib/use-shortcut.ts';
import { tError } from '#shared/i18n/t.ts';

/** Điểm báo of a day, a week or any days, as the page that is printed. */
export function DigestView() {
  const days = useDigest();
  const { from, to } = days;
  const isRange = from <= to;
  const digest = useAppQuery('press.digest', { from, to }, { enabled: isRange });
  const { title, subtitle, name } = digestTitle(days);
  const printing = usePrint(name);
  const isReady = isRange && digest.data !== undefined;
  useShortcut('Ctrl+P', isReady ? printing.print : null);
  return (
    <div className={classes.digest}>
      <DigestBar printing={printing} isReady={isReady} />
      <div className={classes.desk}>
        {digest.error && <ErrorNote message={tError(digest.error)} onRetry={() => void digest.refetch()} />}
        {digest.isPending && isRange && <LoadingLine />}
        {isRange && digest.data && (
          <PrintSheet>
            <DigestPage
              digest={digest.data}
              title={title}
              subtitle={subtitle}
              hasSummaries={days.hasSummaries}
              hasReposts={days.hasReposts}
            />
          </PrintSheet>
        )}
      </div>
    </div>
  );
}
