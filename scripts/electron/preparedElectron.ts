/** An Electron that is ready to be started, and how to start it on this machine. */
export interface PreparedElectron {
  readonly executablePath: string;
  /** The folder with the executable and everything it needs. */
  readonly distPath: string;
  readonly version: string;
  /** True for the older runtime that replaces the official one where that is out of reach. */
  readonly isStandIn: boolean;
  /** The better-sqlite3 binary this Electron needs; null when the package's own prebuild will do. */
  readonly sqliteBinding: string | null;
  /** Switches this machine asks for, `--no-sandbox` as root for instance; never part of the app. */
  readonly extraArgs: readonly string[];
}

/** Where an Electron was found, before libraries and binding are looked after. */
export type FoundElectron = Pick<PreparedElectron, 'executablePath' | 'distPath' | 'version' | 'isStandIn'>;
