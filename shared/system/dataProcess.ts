/** What the main process tells the data process when it starts it. Paths come from here only. */
export interface DataProcessConfig {
  readonly type: 'start';
  readonly folder: string;
  readonly appVersion: string;
  /** A native SQLite module other than the shipped one: development only. */
  readonly sqliteBinding: string | null;
  /** Whether it takes over from one that died under the open window. */
  readonly isRestart: boolean;
  /** A second folder to which backups are copied, or null. */
  readonly copyFolder: string | null;
}

/** Messages to the data process. `client` carries the port of somebody who wants to ask. */
export type ToDataProcess =
  | DataProcessConfig
  | { readonly type: 'client' }
  | { readonly type: 'copyFolder'; readonly folder: string | null }
  | { readonly type: 'close' };

/** Messages from the data process. */
export type FromDataProcess = { readonly type: 'listening' } | { readonly type: 'closed' };
