import { readdirSync, readFileSync } from 'node:fs';

/** What some processes hold together, in bytes. */
export interface HeldMemory {
  /** Each page counted once: what two of them share is divided between them (PSS). */
  readonly proportional: number;
  /** What would be free if they ended: pages that nobody else has (USS). */
  readonly own: number;
}

/** The process and all that descend from it; Linux only. */
export function processTree(root: number): readonly number[] {
  const children = Map.groupBy(
    readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .flatMap((name) => {
        const parent = parentOf(Number(name));
        return parent === null ? [] : [{ pid: Number(name), parent }];
      }),
    ({ parent }) => parent,
  );
  const tree = [root];
  for (const pid of tree) tree.push(...(children.get(pid) ?? []).map((child) => child.pid));
  return tree;
}

/** What these processes hold, as the kernel counts it; Linux only. One that has ended meanwhile holds nothing. */
export function heldMemory(pids: readonly number[]): HeldMemory {
  let [proportional, own] = [0, 0];
  for (const pid of pids) {
    const text = contentOf(`/proc/${pid}/smaps_rollup`) ?? '';
    const bytes = (name: string) => 1024 * Number(new RegExp(`^${name}:\\s+(\\d+) kB$`, 'm').exec(text)?.[1] ?? 0);
    proportional += bytes('Pss');
    own += bytes('Private_Clean') + bytes('Private_Dirty');
  }
  return { proportional, own };
}

function parentOf(pid: number): number | null {
  // The name in brackets may hold anything, brackets too.
  const fields = /\) \S (\d+) /.exec(contentOf(`/proc/${pid}/stat`) ?? '');
  return fields === null ? null : Number(fields[1]);
}

/** Null where that process is gone. */
function contentOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code === 'ENOENT' || code === 'ESRCH') return null;
    throw error;
  }
}
