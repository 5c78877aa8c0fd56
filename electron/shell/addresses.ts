import { ORIGIN } from './scheme.ts';

/** Whether the address is our own page, or that of the dev server where there is one. */
export function isOwnPage(address: string, devServer: string | null): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, host } = new URL(address);
  return (
    `${protocol}//${host}` === ORIGIN || (devServer !== null && `${protocol}//${host}` === new URL(devServer).origin)
  );
}

const IN_MEMORY = new Set(['longhand:', 'data:', 'blob:', 'devtools:']);

/** Whether a request may go out: our own scheme, what lives in memory, the dev server. There is no network. */
export function mayRequest(address: string, devServer: string | null): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, host } = new URL(address);
  return IN_MEMORY.has(protocol) || (devServer !== null && host === new URL(devServer).host);
}
