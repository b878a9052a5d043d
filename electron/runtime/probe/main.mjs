/** Ends with 0 when a sandboxed window can be opened on this machine; where it cannot, the process dies by itself. */
import { app, BrowserWindow } from 'electron';

app.enableSandbox();
// Not awaited at the top level: Electron is ready only after this module has run to its end.
app.whenReady().then(async () => {
  const window = new BrowserWindow({ show: false, webPreferences: { sandbox: true } });
  await window.loadURL('data:text/html,ok');
  app.exit(0);
});
