const { writeFileSync } = require('node:fs');
const { app } = require('electron');

/**
 * Loaded before the program that is measured: writes down when its window is on the screen with content in it and
 * nothing of it still being fetched, then ends it.
 */
const isReady = `new Promise(resolve => {
  const look = () => {
    const parts = document.querySelectorAll('#root *');
    const isThere = [...parts].some(part => part.getClientRects().length > 0 && part.textContent !== '');
    const isBusy = document.querySelector('[aria-busy="true"]') !== null;
    if (isThere && !isBusy) requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
    else requestAnimationFrame(look);
  };
  look();
})`;

app.on('browser-window-created', (_event, window) => {
  const shown = new Promise(resolve => window.once('show', resolve));
  window.webContents.once('dom-ready', async () => {
    await Promise.all([shown, window.webContents.executeJavaScript(isReady)]);
    writeFileSync(process.env.BENCH_READY_FILE, String(performance.timeOrigin + performance.now()));
    app.quit();
  });
});
