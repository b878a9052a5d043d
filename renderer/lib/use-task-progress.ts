import { useEffect, useState } from 'react';

/** How far a task of the store has come, in percent. */
export function useTaskProgress(task: string, isRunning: boolean): number {
  const [percent, setPercent] = useState(0);
  useEffect(() => {
    if (!isRunning) return;
    setPercent(0);
    return window.app.onEvent(event => {
      if (event.kind === 'progress' && event.task === task && event.total > 0)
        setPercent(Math.round((event.done * 100) / event.total));
    });
  }, [task, isRunning]);
  return percent;
}
