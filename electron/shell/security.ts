import { app, session, shell, type Session, type WebContents, type WebPreferences } from 'electron';
import { isOwnPage, mayRequest } from './addresses.ts';
import { allowedUrl } from './allowedUrl.ts';
import { developmentPolicy } from './contentSecurityPolicy.ts';

/** The dev server's origin under `npm run dev`, else null. Never looked at in a packaged app. */
export const devServer: string | null = app.isPackaged ? null : (process.env['ELECTRON_RENDERER_URL'] ?? null);

/** What every page of ours may do; most of it is what Electron does by itself today, said here so that it stays so. */
export const LEAST_RIGHTS = {
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
  spellcheck: false,
} as const satisfies WebPreferences;

function denyPermissions(target: Session): void {
  target.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  target.setPermissionCheckHandler(() => false);
  target.setDevicePermissionHandler(() => false);
}

/** Files leave by the person's own choice of a place only (`saveFile.ts`), never because a page offers one. */
function denyDownloads(target: Session): void {
  target.on('will-download', (event) => event.preventDefault());
}

function denyNetwork(target: Session): void {
  target.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !mayRequest(details.url, devServer) }));
  target.setSpellCheckerEnabled(false);
  target.setSpellCheckerDictionaryDownloadURL('longhand://app/no-dictionaries/');
}

/** The page of the dev server comes without a policy of ours; what it needs for hot reload is stated here. */
function stateDevelopmentPolicy(target: Session, server: string): void {
  target.webRequest.onHeadersReceived((details, answer) => {
    answer({
      responseHeaders: { ...details.responseHeaders, 'Content-Security-Policy': [developmentPolicy(server)] },
    });
  });
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
    if (!isOwnPage(event.url, devServer)) event.preventDefault();
  };
  contents.on('will-navigate', refuse);
  contents.on('will-redirect', refuse);
  contents.on('will-frame-navigate', refuse);
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  // Calls between browsers ask neither the request filter nor the page's policy.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}

/**
 * Shuts the network stack itself, below the request filter: hints like `dns-prefetch` and `preconnect` ask no filter.
 * Call before the app is ready.
 */
export function shutOffNetwork(): void {
  if (devServer === null) app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
}

/** Denies everything that was not asked for, for every session and every page. Call when the app is ready. */
export function lockDown(): void {
  const deny = (target: Session) => {
    denyPermissions(target);
    denyDownloads(target);
    denyNetwork(target);
  };
  deny(session.defaultSession);
  if (devServer !== null) stateDevelopmentPolicy(session.defaultSession, devServer);
  app.on('session-created', deny);
  app.on('web-contents-created', (_event, contents) => denyNavigation(contents));
}
