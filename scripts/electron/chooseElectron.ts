import type { FoundElectron } from './preparedElectron.ts';

/** The places an Electron can come from, in order of preference; null means "not from here". */
export interface ElectronSources {
  readonly installed: () => Promise<FoundElectron | null>;
  readonly official: () => Promise<FoundElectron | null>;
  readonly standIn: () => Promise<FoundElectron | null>;
}

/** Asks each source in turn and stops at the first that has one. */
export async function chooseElectron(sources: ElectronSources): Promise<FoundElectron | null> {
  return (await sources.installed()) ?? (await sources.official()) ?? (await sources.standIn());
}
