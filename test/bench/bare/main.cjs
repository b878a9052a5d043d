const { join } = require('node:path');
const { app, BrowserWindow } = require('electron');

// The least an Electron program can be: one window, one page, shown when there is something to see.
void app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1366, height: 768, show: false });
  window.once('ready-to-show', () => window.show());
  return window.loadFile(join(__dirname, 'index.html'));
});
app.on('window-all-closed', () => app.quit());
