import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { lastLines, runQuietly } from '../support/run.ts';
import { PlainProblem, say } from '../support/say.ts';
import { planInstall, type SystemNeed } from './systemPackages.ts';

const APT = '/usr/bin/apt-get';
const APT_LISTS = '/var/lib/apt/lists';

/** Makes sure of libraries and programs on Linux; elsewhere there is nothing to do. */
export async function ensureSystem(needs: readonly SystemNeed[]): Promise<void> {
  if (process.platform !== 'linux') return;
  const missing = await findMissing(needs);
  if (missing.length === 0) return;
  const hasApt = existsSync(APT);
  const isRoot = process.getuid?.() === 0;
  if (hasApt && isRoot && !hasAptLists()) await apt(['update']);
  const renamed = hasApt ? await renamedPackages(missing) : new Set<string>();
  const plan = planInstall(missing, { isRoot, hasApt, isKnown: (name) => renamed.has(name) });
  if (plan.kind === 'tell') throw new PlainProblem(plan.message);
  if (plan.kind === 'nothing') return;
  say(`Installing ${missing.map((need) => need.debianPackage).join(' ')} ...`);
  if (!(await apt(plan.args))) {
    await apt(['update']); // The lists may be older than the archive.
    if (!(await apt(plan.args)))
      throw new PlainProblem(`This did not work, try it by hand: apt-get ${plan.args.join(' ')}`);
  }
}

async function findMissing(needs: readonly SystemNeed[]): Promise<readonly SystemNeed[]> {
  const libraries = needs.some(({ kind }) => kind === 'library') ? await knownLibraries() : null;
  const missing: SystemNeed[] = [];
  for (const need of needs) {
    if (need.kind === 'library' && libraries?.includes(`${need.name} `) === false) missing.push(need);
    if (need.kind === 'program' && !isOnPath(need.name)) missing.push(need);
    if (need.kind === 'font' && !(await hasFontFor(need.name))) missing.push(need);
  }
  return missing;
}

/** The linker's cache as text; null on a system that keeps none (then nothing is known to miss). */
async function knownLibraries(): Promise<string | null> {
  const result = await runQuietly(existsSync('/sbin/ldconfig') ? '/sbin/ldconfig' : 'ldconfig', ['-p']);
  return result.code === 0 ? result.output : null;
}

function isOnPath(program: string): boolean {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  return folders.some((folder) => existsSync(path.join(folder, program)));
}

async function hasFontFor(language: string): Promise<boolean> {
  const result = await runQuietly('fc-list', [`:lang=${language}`]);
  return result.code === 0 && result.output.trim() !== '';
}

function hasAptLists(): boolean {
  return existsSync(APT_LISTS) && readdirSync(APT_LISTS).some((name) => name.includes('_Packages'));
}

async function renamedPackages(missing: readonly SystemNeed[]): Promise<ReadonlySet<string>> {
  const names = missing.map(({ debianPackage }) => `${debianPackage}t64`);
  const { output } = await runQuietly('apt-cache', ['pkgnames']);
  const known = new Set(output.split('\n'));
  return new Set(names.filter((name) => known.has(name)));
}

async function apt(args: readonly string[]): Promise<boolean> {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const result = await runQuietly(APT, args, { env });
  if (result.code !== 0) say(lastLines(result.output, 3));
  return result.code === 0;
}
