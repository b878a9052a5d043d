import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { app, BrowserWindow, Menu, nativeImage, protocol, type Session, session } from 'electron';
import { imageSize, mostPixels } from './files/image-size.ts';

/** The window and everything that keeps it to our own pages (sync-reliability 5.5); the same under test as shipped. */

const startAddress = 'app://ui/index.html';

export function isOurs(address: string): boolean {
  try {
    const url = new URL(address);
    return url.protocol === 'app:' && url.host === 'ui';
  } catch {
    return false;
  }
}

/** Must run before `ready`. */
export function preparePages(): void {
  // A development launcher run by root has to pass --no-sandbox; a packaged program never starts without one.
  if (app.isPackaged || !app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  protocol.registerSchemesAsPrivileged([
    {
      scheme: 'app',
      privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true },
    },
  ]);
  app.on('web-contents-created', (_event, contents) => {
    for (const name of ['will-navigate', 'will-frame-navigate', 'will-redirect'] as const)
      contents.on(name as 'will-navigate', event => {
        if (!isOurs(event.url)) event.preventDefault();
      });
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    contents.on('will-attach-webview', event => event.preventDefault());
  });
}

/** Bytes of a stored image by its SHA-256, or null. */
export type BlobReader = (sha256: string) => Promise<{ bytes: Uint8Array; mime: string } | null>;

/** Serves the built pages and refuses everything else a page could ask for. */
export function guardSession(pagesFolder: string, pages: ReadonlySet<string>, readBlob: BlobReader): void {
  const guarded = session.defaultSession;
  guarded.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  guarded.setPermissionCheckHandler(() => false);
  guarded.setDevicePermissionHandler(() => false);
  guarded.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !/^(app|devtools|blob|data):/.test(details.url) && !isDevServer(details.url) });
  });
  guarded.on('will-download', event => event.preventDefault());
  servePages(guarded, pagesFolder, pages, readBlob);
}

/** The address of the reloading build, only ever set by `npm run dev` and never in a packaged program. */
function devServer(): string | undefined {
  return app.isPackaged ? undefined : process.env['ELECTRON_RENDERER_URL'];
}

function isDevServer(address: string): boolean {
  const dev = devServer();
  return dev !== undefined && new URL(address).host === new URL(dev).host;
}

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

function policy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' app://blob data:",
    "font-src 'self'",
    "connect-src 'self'",
    'media-src app://blob',
    "worker-src 'self'",
    "frame-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    // The one policy there may be: the editor's, which reads pasted HTML in a document of its own where nothing runs.
    'trusted-types ProseMirrorClipboard',
  ].join('; ');
}

function notFound(): Response {
  return new Response(null, { status: 404 });
}

/**
 * With `handle`, although the older call that takes bytes gives the first page some 40 ms sooner: with that one, four
 * starts in a hundred hung when a test attached to them.
 */
function servePages(
  guarded: Session,
  folder: string,
  pages: ReadonlySet<string>,
  readBlob: BlobReader,
): void {
  guarded.protocol.handle('app', request => {
    const url = new URL(request.url);
    return url.host === 'blob'
      ? blobResponse(url.pathname.slice(1), widthOf(url), readBlob)
      : pageResponse(url, folder, pages);
  });
}

async function pageResponse(url: URL, folder: string, pages: ReadonlySet<string>): Promise<Response> {
  const name = decodeURIComponent(url.pathname.slice(1));
  // Only names found when the program started: no path is ever joined from a request.
  if (url.host !== 'ui' || !pages.has(name)) return notFound();
  const bytes = await readFile(join(folder, name));
  const nonce = randomBytes(16).toString('base64');
  const body =
    name === 'index.html'
      ? bytes.toString('utf8').replaceAll('__STYLE_NONCE__', nonce)
      : new Uint8Array(bytes);
  return new Response(body, {
    headers: {
      'Content-Type': contentTypes[extname(name)] ?? 'application/octet-stream',
      'Content-Security-Policy': policy(nonce),
      'X-Content-Type-Options': 'nosniff',
      'Cross-Origin-Opener-Policy': 'same-origin',
    },
  });
}

/** `?w=240` asks for a small picture; anything else for the widest that is ever drawn. */
function widthOf(url: URL): number {
  const asked = Number(url.searchParams.get('w'));
  return Number.isInteger(asked) && asked >= 16 && asked <= widestPicture ? asked : widestPicture;
}

const widestPicture = 2000;

async function blobResponse(name: string, width: number, readBlob: BlobReader): Promise<Response> {
  const found = /^[0-9a-f]{64}$/.test(name) ? await readBlob(name) : null;
  const picture = found && drawn(found.bytes, width);
  if (!picture) return notFound();
  return new Response(picture.bytes, {
    headers: {
      'Content-Type': picture.mime,
      'X-Content-Type-Options': 'nosniff',
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'Cache-Control': 'private, max-age=31536000, immutable',
    },
  });
}

/** Stored bytes never reach the page: a picture is decoded within bounds and drawn anew, no wider than `width`. */
function drawn(stored: Uint8Array, width: number): { bytes: Uint8Array<ArrayBuffer>; mime: string } | null {
  const size = imageSize(stored);
  if (!size || size.width * size.height > mostPixels || size.width === 0 || size.height === 0) return null;
  const image = nativeImage.createFromBuffer(Buffer.from(stored));
  if (image.isEmpty()) return null;
  const fitted = size.width > width ? image.resize({ width, quality: 'good' }) : image;
  return { bytes: new Uint8Array(fitted.toPNG()), mime: 'image/png' };
}

export function openWindow(preload: string): BrowserWindow {
  const window = new BrowserWindow({
    width: 1366,
    height: 768,
    minWidth: 960,
    minHeight: 600,
    show: false,
    backgroundColor: '#ffffff',
    title: app.getName(),
    autoHideMenuBar: true,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      safeDialogs: true,
      spellcheck: false,
      devTools: !app.isPackaged,
    },
  });
  Menu.setApplicationMenu(null);
  window.once('ready-to-show', () => window.show());
  void window.loadURL(devServer() ?? startAddress);
  return window;
}
