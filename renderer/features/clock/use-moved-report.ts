import { useState } from 'react';
import type { MovedReport } from '#renderer/features/clock/MovedClocks.tsx';
import { call } from '#renderer/lib/client.ts';
import { showUndoable } from '#renderer/lib/show-undoable.ts';
import type { MovedClock } from '#shared/clock.ts';
import { t } from '#shared/i18n/t.ts';

/** After a change of days: one line where nothing moved, else the report of what moved. */
export function useMovedReport(): {
  readonly report: MovedReport | null;
  readonly tell: (sentence: string, moved: readonly MovedClock[]) => void;
  readonly close: () => void;
} {
  const [report, setReport] = useState<MovedReport | null>(null);
  return {
    report,
    tell: (sentence, moved) => {
      if (moved.length === 0) void showUndoable(`${sentence}. ${t('holidays.moved.none')}`);
      else
        void call('session.get', {}).then(({ undo }) =>
          setReport({ moved, actionId: undo?.actionId ?? null }),
        );
    },
    close: () => setReport(null),
  };
}
