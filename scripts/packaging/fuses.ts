import { getCurrentFuseWire, FuseState, FuseV1Options } from '@electron/fuses';

/** What every packaged Longhand must have; electron-builder.yml sets it, this is asserted. */
export const REQUIRED_FUSES: ReadonlyMap<FuseV1Options, FuseState> = new Map([
  [FuseV1Options.RunAsNode, FuseState.DISABLE],
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable, FuseState.DISABLE],
  [FuseV1Options.EnableNodeCliInspectArguments, FuseState.DISABLE],
  [FuseV1Options.EnableCookieEncryption, FuseState.ENABLE],
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation, FuseState.ENABLE],
  [FuseV1Options.OnlyLoadAppFromAsar, FuseState.ENABLE],
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot, FuseState.DISABLE],
  [FuseV1Options.GrantFileProtocolExtraPrivileges, FuseState.DISABLE],
]);

/** The names of the fuses that are not as they must be. */
export function wrongFuses(wire: Readonly<Partial<Record<FuseV1Options, FuseState>>>): readonly string[] {
  return [...REQUIRED_FUSES].filter(([fuse, state]) => wire[fuse] !== state).map(([fuse]) => FuseV1Options[fuse]);
}

/** Reads the fuses back from a packaged executable (on a Mac from the .app). */
export async function readWrongFuses(executable: string): Promise<readonly string[]> {
  return wrongFuses(await getCurrentFuseWire(executable));
}
