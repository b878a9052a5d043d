import { type BrowserWindow, ipcMain } from 'electron';
import { type AppEvent, type ReplyText, writeReply } from '#shared/core/bridge.ts';
import { isOurs } from './window.ts';

export type Forward = (callerId: string, name: string, input: unknown) => Promise<ReplyText>;

/** One channel each way. A message that does not come from our page's main frame is dropped. */
export function connectWindow(forward: Forward): void {
  ipcMain.handle('app:call', (event, name: unknown, input: unknown) => {
    const frame = event.senderFrame;
    if (!frame || frame !== event.sender.mainFrame || !isOurs(frame.url) || typeof name !== 'string')
      return writeReply({ ok: false, error: { code: 'not-found', params: { entity: 'frame' } } });
    return forward(String(event.sender.id), name, input);
  });
}

export function sendEvent(windows: readonly BrowserWindow[], event: AppEvent): void {
  for (const window of windows) if (!window.isDestroyed()) window.webContents.send('app:event', event);
}
