import { AppError } from '#shared/core/errors.ts';
import { forkWithNode } from '../files/parse-client.ts';
import type { DeskOs } from '../os.ts';

/** The operating system of the command line: paths come from the arguments, and there is nothing to show. */
export function terminalOs(files: {
  readonly open: readonly string[];
  readonly save: string | null;
}): DeskOs {
  const nothingToShow = (): Promise<never> => Promise.reject(new AppError('cancelled', {}));
  return {
    chooseFiles: async () => files.open,
    chooseSavePath: async () => files.save,
    chooseFolder: async () => null,
    openAddress: nothingToShow,
    openFile: nothingToShow,
    // After an export the folder would be shown; here the path is printed instead.
    showInFolder: async () => undefined,
    restartWith: nothingToShow,
    printPage: nothingToShow,
    pageAsPdf: nothingToShow,
    forkParser: forkWithNode(),
  };
}
