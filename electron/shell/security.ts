import { app, session, shell, type Session, type WebContents } from 'electron';
import { allowedUrl } from './allowedUrl.ts';
import { ORIGIN } from './scheme.ts';

/** The dev server's origin under `npm run dev`, else null. Never looked at in a packaged app. */
export const devServer: string | null = app.isPackaged ? null : (process.env['ELECTRON_RENDERER_URL'] ?? null);

/** Whether the address is our own page. */
export function isOwnPage(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  const origin = `${url.protocol}//${url.host}`;
  return origin === ORIGIN || (devServer !== null && origin === devServer);
}

/** Whether a request may go out: our own scheme, what lives in memory, the dev server. There is no network. */
export function mayRequest(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, host } = new URL(address);
  if (protocol === 'longhand:' || protocol === 'data:' || protocol === 'blob:' || protocol === 'devtools:') return true;
  return devServer !== null && host === new URL(devServer).host;
}

function denyPermissions(target: Session): void {
  target.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  target.setPermissionCheckHandler(() => false);
  target.setDevicePermissionHandler(() => false);
}

function denyNetwork(target: Session): void {
  target.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !mayRequest(details.url) }));
  target.setSpellCheckerDictionaryDownloadURL('longhand://app/no-dictionaries/');
}

/** Opens an address of an allowed kind outside; false when it was refused. */
export async function openOutside(address: string): Promise<boolean> {
  const url = allowedUrl(address);
  if (url === null) return false;
  await shell.openExternal(url);
  return true;
}

function denyNavigation(contents: WebContents): void {
  const refuse = (event: { readonly url: string; preventDefault(): void }) => {
    if (!isOwnPage(event.url)) event.preventDefault();
  };
  contents.on('will-navigate', refuse);
  contents.on('will-redirect', refuse);
  contents.on('will-frame-navigate', refuse);
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

/** Denies everything that was not asked for, for every session and every page. Call when the app is ready. */
export function lockDown(): void {
  denyPermissions(session.defaultSession);
  denyNetwork(session.defaultSession);
  app.on('session-created', (created) => {
    denyPermissions(created);
    denyNetwork(created);
  });
  app.on('web-contents-created', (_event, contents) => denyNavigation(contents));
}
