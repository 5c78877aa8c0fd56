/**
 * The policy that the page is served with. Style sheets need the nonce (Mantine takes it through `getStyleNonce`);
 * inline style attributes set by React go through the DOM and are no concern of the policy.
 */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-src 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ].join('; ');
}

/** The policy of everything else that is served: opened by itself as a page, it may do nothing. */
export const FILE_POLICY = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox";

/** The looser policy of `npm run dev`: hot reload needs its own origin, inline styles and a web socket. */
export function developmentPolicy(devServer: string): string {
  const socket = devServer.replace(/^http/, 'ws');
  return [
    "default-src 'none'",
    `script-src 'self' 'unsafe-inline' ${devServer}`,
    `style-src 'self' 'unsafe-inline' ${devServer}`,
    `img-src 'self' data: blob: ${devServer} longhand:`,
    `font-src 'self' ${devServer}`,
    `connect-src 'self' ${devServer} ${socket}`,
    "worker-src 'self' blob:",
    "base-uri 'none'",
    "object-src 'none'",
  ].join('; ');
}
