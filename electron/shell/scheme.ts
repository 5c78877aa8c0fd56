/** The window's own scheme: one host, files of the bundle and pictures of contacts. */
export const SCHEME = 'longhand';
/** Where the page lives. */
export const ORIGIN = `${SCHEME}://app`;

/** How the scheme is registered, before the app is ready. */
export const SCHEME_PRIVILEGES = {
  scheme: SCHEME,
  privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
};
