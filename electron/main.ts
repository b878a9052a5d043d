import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, realpathSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { app, BrowserWindow, dialog, shell, utilityProcess } from 'electron';
import { readImageBlob } from './files/blobs.ts';
import { configFolderFrom, dataFolderFrom } from './files/folders.ts';
import { connectWindow, sendEvent } from './ipc.ts';
import type { OpenRequest, PrintRequest, SaveRequest } from './os.ts';
import { pageAsPdf, printPage } from './print.ts';
import { type OsAnswers, type StoreLink, startStore } from './store-link.ts';
import { guardSession, openWindow, preparePages } from './window.ts';

/** Start: lock → store process → pages → window. Dialogs and everything of the operating system are answered here. */

const here = dirname(fileURLToPath(import.meta.url));
const pagesFolder = join(here, '../renderer');
const args = process.argv.slice(1);
const dataFolder = resolve(dataFolderFrom(args, process.env));
const configFolder = configFolderFrom(process.env);

app.setName('Truyền thông GD&ĐT');
// The name stands in the default user agent, and a header with letters outside Latin-1 fails every request of a page.
app.userAgentFallback = 'TruyenThongGDDT';
// Follows from the data folder, so that two folders can be open in two windows (decision 15).
app.setPath('userData', join(app.getPath('appData'), 'truyen-thong-gddt', profileOf(dataFolder)));

function profileOf(folder: string): string {
  let real = folder;
  try {
    real = realpathSync(folder);
  } catch {
    // The folder does not exist yet: its own path names it.
  }
  return createHash('sha256').update(real).digest('hex').slice(0, 16);
}

if (!app.requestSingleInstanceLock()) app.quit();
else start();

function start(): void {
  preparePages();
  let link: StoreLink | null = null;
  let isClosing = false;

  app.on('second-instance', () => {
    const [window] = BrowserWindow.getAllWindows();
    if (!window) return;
    if (window.isMinimized()) window.restore();
    window.show();
    window.focus();
  });
  app.on('window-all-closed', () => app.quit());
  app.on('before-quit', event => {
    if (isClosing || !link) return;
    event.preventDefault();
    isClosing = true;
    void link.close().finally(() => app.quit());
  });

  void app.whenReady().then(() => {
    mkdirSync(app.getPath('userData'), { recursive: true });
    link = startStore({
      fork: name => utilityProcess.fork(join(here, `${name}.js`), [], forkOptions(name)),
      answers: osAnswers(),
      onEvent: event => sendEvent(BrowserWindow.getAllWindows(), event),
    });
    connectWindow(link.forward);
    guardSession(pagesFolder, pagesIn(pagesFolder), sha256 => readImageBlob(dataFolder, sha256));
    openWindow(join(here, '../preload/preload.cjs'));
  });
}

function forkOptions(name: 'store-process' | 'parse-process'): Electron.ForkOptions {
  if (name === 'parse-process')
    return { serviceName: 'parser', stdio: 'inherit', execArgv: ['--max-old-space-size=256'], env: {} };
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    TRUYENTHONG_DATA: dataFolder,
    TRUYENTHONG_CONFIG: configFolder,
  };
  // A packaged program loads its own native code only, whatever the environment says.
  if (app.isPackaged) delete env['TRUYENTHONG_SQLITE_BINDING'];
  return { serviceName: 'store', stdio: 'inherit', env };
}

/** All built files by their name in an address; nothing else is ever served. */
function pagesIn(folder: string): ReadonlySet<string> {
  return new Set(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile())
      .map(entry => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/')),
  );
}

function osAnswers(): OsAnswers {
  const front = (): BrowserWindow | undefined => BrowserWindow.getAllWindows()[0];
  return {
    async chooseFiles(request: OpenRequest) {
      const options: Electron.OpenDialogOptions = {
        title: request.title,
        filters: request.kinds.map(kind => ({ name: kind.name, extensions: [...kind.extensions] })),
        properties: request.multiple ? ['openFile', 'multiSelections'] : ['openFile'],
      };
      const window = front();
      const chosen = window
        ? await dialog.showOpenDialog(window, options)
        : await dialog.showOpenDialog(options);
      return chosen.canceled ? [] : chosen.filePaths;
    },
    async chooseSavePath(request: SaveRequest) {
      const options: Electron.SaveDialogOptions = {
        title: request.title,
        defaultPath: join(app.getPath('documents'), request.suggestedName),
        filters: request.kinds.map(kind => ({ name: kind.name, extensions: [...kind.extensions] })),
      };
      const window = front();
      const chosen = window
        ? await dialog.showSaveDialog(window, options)
        : await dialog.showSaveDialog(options);
      return chosen.canceled ? null : chosen.filePath;
    },
    async chooseFolder() {
      const window = front();
      const options: Electron.OpenDialogOptions = { properties: ['openDirectory', 'createDirectory'] };
      const chosen = window
        ? await dialog.showOpenDialog(window, options)
        : await dialog.showOpenDialog(options);
      return chosen.filePaths[0] ?? null;
    },
    openAddress: address => shell.openExternal(address),
    async openFile(path: string) {
      await shell.openPath(path);
    },
    async showInFolder(path: string) {
      shell.showItemInFolder(path);
    },
    async restartWith(folder: string) {
      app.relaunch({ args: [...args.filter(arg => !arg.startsWith('--data')), `--data=${folder}`] });
      app.quit();
    },
    async printPage(request: PrintRequest) {
      const window = front();
      return window ? printPage(window.webContents, request) : 'failed';
    },
    async pageAsPdf(request: PrintRequest) {
      const window = front();
      return window ? pageAsPdf(window.webContents, request) : null;
    },
  };
}
