/** A shared library or program and the Debian package that brings it. */
export interface SystemNeed {
  /** A library's file name as the linker knows it, a program's name, or a font's language. */
  readonly name: string;
  readonly kind: 'library' | 'program' | 'font';
  readonly debianPackage: string;
}

/** The shared libraries that Electron loads and a machine without a desktop lacks. */
export const LIBRARIES: readonly SystemNeed[] = [
  { name: 'libgtk-3.so.0', kind: 'library', debianPackage: 'libgtk-3-0' },
  { name: 'libnss3.so', kind: 'library', debianPackage: 'libnss3' },
  { name: 'libasound.so.2', kind: 'library', debianPackage: 'libasound2' },
  { name: 'libgbm.so.1', kind: 'library', debianPackage: 'libgbm1' },
  { name: 'libXss.so.1', kind: 'library', debianPackage: 'libxss1' },
];

/** A screen in memory, and letters for Chinese in the pictures taken of it. */
export const SCREEN: readonly SystemNeed[] = [
  { name: 'Xvfb', kind: 'program', debianPackage: 'xvfb' },
  { name: 'xauth', kind: 'program', debianPackage: 'xauth' },
  { name: 'zh', kind: 'font', debianPackage: 'fonts-noto-cjk' },
];

/** What building a native module takes. */
export const COMPILER: readonly SystemNeed[] = [
  { name: 'python3', kind: 'program', debianPackage: 'python3' },
  { name: 'make', kind: 'program', debianPackage: 'make' },
  { name: 'g++', kind: 'program', debianPackage: 'g++' },
];

/** What to do about missing packages: nothing, install them, or say which line does it. */
export type InstallPlan =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'install'; readonly args: readonly string[] }
  | { readonly kind: 'tell'; readonly message: string };

/** The surroundings that an {@link InstallPlan} depends on. */
export interface InstallSurroundings {
  readonly isRoot: boolean;
  readonly hasApt: boolean;
  /** Whether apt knows a package by this name; since 2024 some names end in `t64`. */
  readonly isKnown: (debianPackage: string) => boolean;
}

/** Decides what to do about what is missing. */
export function planInstall(missing: readonly SystemNeed[], surroundings: InstallSurroundings): InstallPlan {
  if (missing.length === 0) return { kind: 'nothing' };
  if (!surroundings.hasApt) {
    return {
      kind: 'tell',
      message: `Missing on this system: ${missing.map((need) => need.name).join(', ')}. Install them with its package manager and start again.`,
    };
  }
  const packages = missing.map(({ debianPackage }) =>
    surroundings.isKnown(`${debianPackage}t64`) ? `${debianPackage}t64` : debianPackage,
  );
  const args = ['install', '-y', '--no-install-recommends', ...packages];
  if (surroundings.isRoot) return { kind: 'install', args };
  return {
    kind: 'tell',
    message: `Run this once, then start again:\n  sudo apt-get update && sudo apt-get ${args.join(' ')}`,
  };
}
