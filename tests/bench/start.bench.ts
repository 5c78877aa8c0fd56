/*
 * How long it takes from the start of the process until the list of customers is painted, and how much memory the app holds
 * when it then stands idle, each against an empty Electron window in the same run. Needs the built app and a screen, so it is
 * started by npm run bench -- start [contacts]. Ends with 1 where a bar is missed.
 */
import { constants, cpSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { BARS } from '../support/bars.ts';
import { Bars, say, tell } from '../support/benchmark.ts';
import { furnishedFolder, withData } from '../support/furnished.ts';
import { heldMemory, processTree, type HeldMemory } from '../support/processMemory.ts';
import { timedStart, writeEmptyProgram, type Startable, type StartTimes } from '../support/timedStart.ts';

const count = Number(process.argv[2] ?? 100_000);
/** Starts of each, one after the other in turn; the first of each fills the caches and is not counted. */
const STARTS = 12;
/** Milliseconds that a window stands before its memory is counted, and in how many of the starts. */
const IDLE = 20_000;
const IDLE_STARTS = 3;
const WINDOW = { width: 1240, height: 820 };
const root = path.resolve(import.meta.dirname, '../..');

interface Measured {
  readonly times: StartTimes;
  readonly memory: HeldMemory | null;
}

async function start(program: Startable, round: number): Promise<Measured> {
  const { times, result } = await timedStart(program, async (pid) => {
    if (round >= IDLE_STARTS || process.platform !== 'linux') return null;
    await new Promise((resolve) => setTimeout(resolve, IDLE));
    return heldMemory(processTree(pid));
  });
  return { times, memory: result };
}

function median(figures: readonly number[]): number {
  return figures.toSorted((a, b) => a - b)[Math.floor(figures.length / 2)] ?? Number.NaN;
}

function tellTimes(name: string, measured: readonly Measured[]): number {
  for (const [what, at] of [
    ['app ready', 'ready'],
    ['page read', 'page'],
    ['painted', 'painted'],
  ] as const)
    tell(
      `${name}, ${what}`,
      measured.map(({ times }) => times[at]),
    );
  return median(measured.map(({ times }) => times.painted));
}

function tellMemory(name: string, measured: readonly Measured[]): number {
  const held = measured.flatMap(({ memory }) => (memory === null ? [] : [memory]));
  const megabytes = (figure: (memory: HeldMemory) => number) => median(held.map(figure)) / 1e6;
  const proportional = megabytes((memory) => memory.proportional);
  const own = megabytes((memory) => memory.own);
  say(`${name}, idle: ${proportional.toFixed(0)} MB with its share of what is shared, ${own.toFixed(0)} MB of its own`);
  return proportional;
}

/**
 * The same Electron as a file that nobody else has open: pages that another window of this machine maps as well would be
 * divided with that, and what is compared is mostly what two programs do not share.
 */
function electronOfItsOwn(electron: string, home: string): string {
  if (process.platform !== 'linux') return electron;
  const folder = path.join(home, 'electron');
  cpSync(path.dirname(electron), folder, { recursive: true, mode: constants.COPYFILE_FICLONE });
  return path.join(folder, path.basename(electron));
}

const sharedElectron = process.env['LONGHAND_ELECTRON'];
if (sharedElectron === undefined) throw new Error('This needs the built app and a screen: npm run bench -- start');
const { home, folder, remove } = await furnishedFolder(count);
try {
  const electron = electronOfItsOwn(sharedElectron, home);
  await withData(folder, async (client, { context }) => {
    const [me] = (await client.staff.list({})).items;
    await client.settings.update({
      companyName: 'Paper & Ink',
      isSetUp: true,
      language: 'en',
      ...(me === undefined ? {} : { currentStaffId: me.id }),
    });
    await client.desk.seen({ today: context.today() });
  });
  const [profile, emptyProgram, emptyProfile] = ['profile', 'empty', 'emptyProfile'].map((name) => {
    const made = path.join(home, name);
    mkdirSync(made);
    return made;
  }) as [string, string, string];
  // As somebody left it who was at the customers last: the window comes back there.
  writeFileSync(
    path.join(profile, 'window.json'),
    JSON.stringify({ bounds: null, isMaximized: false, lastScreen: '/customers', theme: 'light' }),
  );
  writeEmptyProgram(emptyProgram, WINDOW);
  const longhand: Startable = {
    electron,
    program: root,
    args: [`--user-data-dir=${profile}`, `--data=${folder}`],
    sight: 'rows',
    scratch: home,
  };
  const empty: Startable = {
    electron,
    program: emptyProgram,
    args: [`--user-data-dir=${emptyProfile}`],
    sight: 'aLine',
    scratch: home,
  };
  const measured: { empty: Measured; longhand: Measured }[] = [];
  await start(empty, STARTS);
  await start(longhand, STARTS);
  for (let round = 0; round < STARTS; round++)
    measured.push({ empty: await start(empty, round), longhand: await start(longhand, round) });

  const bars = new Bars(count);
  const rows = median(measured.map((one) => one.longhand.times.rows));
  say(`${count} contacts, ${rows} rows in sight. Milliseconds from the start of the process, ${STARTS} starts each:`);
  const emptyTime = tellTimes(
    'empty window',
    measured.map((one) => one.empty),
  );
  const ourTime = tellTimes(
    'Longhand',
    measured.map((one) => one.longhand),
  );
  bars.hold('first rows painted after start, times an empty window', BARS.start, ourTime / emptyTime);
  if (measured.some(({ longhand: { memory } }) => memory !== null)) {
    const emptyMemory = tellMemory(
      'empty window',
      measured.map((one) => one.empty),
    );
    const ourMemory = tellMemory(
      'Longhand',
      measured.map((one) => one.longhand),
    );
    bars.hold('idle memory, times an empty window', BARS.memory, ourMemory / emptyMemory);
  } else say('Idle memory is measured on Linux only.');
  bars.conclude();
} finally {
  remove();
}
