/*
 * How long it takes in the real window from a key to the picture: searching in the list and in the palette, opening a card,
 * turning a page of the list. Needs the built app and a screen, so it is started by npm run bench -- window [contacts].
 * Ends with 1 where a bar is missed.
 */
import type { ElectronApplication, Page } from '@playwright/test';
import { pinyin } from 'pinyin-pro';
import type { Contact } from '../../shared/contacts/contact.ts';
import type { DataClient } from '../../shared/contract/index.ts';
import { startLonghand } from '../e2e/support/longhand.ts';
import { BARS } from '../support/bars.ts';
import { Bars, say, tell } from '../support/benchmark.ts';
import { Chance } from '../support/chance.ts';
import { furnishedFolder, withData } from '../support/furnished.ts';
import { putBareBox, putClock, timeKey, typeFromShell } from '../support/paintClock.ts';

const count = Number(process.argv[2] ?? 100_000);
/** Milliseconds between two keys of somebody who types fast: seven in a second. */
const TYPING_PACE = 150;
/** Texts typed of each kind; every letter of them is measured. */
const TEXTS = 20;
const CARDS = 40;
const PAGES = 60;
const BARE_LETTERS = 40;

/** A text as it grows letter by letter, with what has to be seen at each. */
type TypedText = readonly {
  readonly text: string;
  readonly list: readonly string[];
  readonly palette: readonly string[];
}[];

interface Script {
  readonly everybody: readonly string[];
  readonly kinds: Readonly<Record<string, readonly TypedText[]>>;
}

/** What is typed, from people who are there, and what an answer to it has to show. */
async function writeScript(client: DataClient): Promise<Script> {
  const chance = new Chance(17);
  const { ids } = await client.contacts.ids({});
  const people: Contact[] = [];
  while (people.length < TEXTS * 20) people.push(await client.contacts.get({ id: chance.of(ids) }));
  const namesFor = async (text: string) =>
    (await client.contacts.list({ limit: 200, filter: text === '' ? {} : { text } })).items.map(
      (one) => one.displayName,
    );
  const typed = async (text: string): Promise<TypedText> => {
    const letters = [...text].map((_, index) => [...text].slice(0, index + 1).join(''));
    return await Promise.all(
      letters.map(async (part) => ({
        text: part,
        list: await namesFor(part),
        palette: (await client.search.everything({ text: part, limit: 6 })).contacts.map((one) => one.displayName),
      })),
    );
  };
  const texts = async (take: (contact: Contact) => string | null) => {
    const wanted = people.map(take).filter((text) => text !== null);
    return await Promise.all([...new Set(wanted)].slice(0, TEXTS).map(typed));
  };
  const isLatin = (name: string) => /^[A-Za-z]{4}/.test(name);
  const isHan = (name: string) => /^\p{Script=Han}/u.test(name);
  return {
    everybody: await namesFor(''),
    kinds: {
      'the beginning of a word': await texts((one) =>
        isLatin(one.familyName) ? one.familyName.slice(0, 4).toLowerCase() : null,
      ),
      '1 and 2 Chinese characters': await texts((one) =>
        isHan(one.familyName) ? `${one.familyName}${one.givenName}`.slice(0, 2) : null,
      ),
      'pinyin initials': await texts((one) => (isHan(one.familyName) ? initialsOf(one) : null)),
      'last 4 digits': await texts((one) => one.points.find(({ type }) => type === 'phone')?.value.slice(-4) ?? null),
    },
  };
}

async function measureTyping(bars: Bars, app: ElectronApplication, page: Page, script: Script): Promise<void> {
  await page.keyboard.press('/');
  const kinds = Object.entries(script.kinds);
  for (const [kind, texts] of kinds)
    bars.judge(`list, ${kind}, each letter`, BARS.window, await typeTexts(app, page, texts, script));
  const [kind, texts] = kinds[0] ?? ['', []];
  tell(`list, ${kind} once more, for comparison`, await typeTexts(app, page, texts, script));
}

/** Types texts into the list's box; milliseconds to the picture of each letter. */
async function typeTexts(
  app: ElectronApplication,
  page: Page,
  texts: readonly TypedText[],
  { everybody }: Script,
): Promise<readonly number[]> {
  const times: number[] = [];
  for (const typed of texts) {
    let hadSome = true;
    for (const { text, list } of typed) {
      const next = performance.now() + TYPING_PACE;
      const type = () => typeFromShell(app, [...text].at(-1) ?? '');
      const hasSome = list.length > 0;
      // That nobody was found is seen once.
      if (hadSome || hasSome) times.push((await timeKey(page, { what: 'list', text, names: list }, type)).painted);
      else await type();
      hadSome = hasSome;
      await pause(next);
    }
    await timeKey(page, { what: 'list', text: '', names: everybody }, () => page.keyboard.press('Escape'));
  }
  return times;
}

/** What the machine takes from a key to a picture without us: nothing else here can be faster. */
async function measureBareBox(app: ElectronApplication, page: Page): Promise<void> {
  const times: number[] = [];
  const box = await putBareBox(page);
  for (const text of Array.from({ length: BARE_LETTERS }, (_, index) => 'a'.repeat(index + 1))) {
    const next = performance.now() + TYPING_PACE;
    times.push((await timeKey(page, { what: 'bare', text }, () => typeFromShell(app, 'a'))).painted);
    await pause(next);
  }
  await box.remove();
  tell('a letter in a bare box, for comparison', times);
}

async function measurePalette(bars: Bars, app: ElectronApplication, page: Page, { kinds }: Script): Promise<void> {
  for (const [kind, texts] of Object.entries(kinds)) {
    const times: number[] = [];
    for (const typed of texts) {
      await page.keyboard.press('ControlOrMeta+k');
      await page.locator('input.mantine-Spotlight-search').waitFor();
      for (const { text, palette } of typed) {
        const next = performance.now() + TYPING_PACE;
        const type = () => typeFromShell(app, [...text].at(-1) ?? '');
        if (palette.length > 0)
          times.push((await timeKey(page, { what: 'palette', text, names: palette }, type)).painted);
        else await type();
        await pause(next);
      }
      await page.keyboard.press('Escape');
      await page.locator('input.mantine-Spotlight-search').waitFor({ state: 'hidden' });
    }
    bars.judge(`palette, ${kind}, each letter`, BARS.window, times);
  }
}

/** Told, not judged: the bar of the card is the data process's (desk.bench); here a whole screen is made, list beside it. */
async function measureCards(page: Page): Promise<void> {
  const times: number[] = [];
  await page.getByRole('grid').focus();
  for (let round = 0; round < CARDS; round++) {
    for (let step = 0; step < 3; step++) await page.keyboard.press('ArrowDown');
    const { painted } = await timeKey(page, { what: 'card' }, () => page.keyboard.press('Enter'));
    times.push(painted);
    await page.keyboard.press('Escape');
    await page.locator('article').waitFor({ state: 'detached' });
  }
  tell('card with its timeline, from the list', times);
}

async function measurePages(bars: Bars, page: Page): Promise<void> {
  const times: number[] = [];
  await page.getByRole('grid').focus();
  await page.keyboard.press('Home');
  // From the first row of a page to its last, without moving the page.
  await page.keyboard.press('PageDown');
  await page.keyboard.press('PageDown');
  for (let round = 0; round < PAGES; round++) {
    const next = performance.now() + TYPING_PACE;
    const { painted } = await timeKey(page, { what: 'scrolled' }, () => page.keyboard.press('PageDown'));
    times.push(painted);
    await pause(next);
  }
  bars.judge('list, a page further', BARS.window, times);
}

function initialsOf({ familyName, givenName }: Contact): string {
  const first = (text: string, surname: 'head' | 'off') =>
    pinyin(text, { pattern: 'first', toneType: 'none', type: 'array', surname }).join('');
  return first(familyName, 'head') + first(givenName, 'off');
}

/** Waits until that time of this process's clock. */
async function pause(until: number): Promise<void> {
  const left = until - performance.now();
  if (left > 0) await new Promise((resolve) => setTimeout(resolve, left));
}

if (process.env['LONGHAND_ELECTRON'] === undefined)
  throw new Error('This needs the built app and a screen: npm run bench -- window');
const { home, folder, remove } = await furnishedFolder(count);
try {
  const script = await withData(folder, async (client, { context }) => {
    const [me] = (await client.staff.list({})).items;
    await client.settings.update({
      companyName: 'Paper & Ink',
      isSetUp: true,
      language: 'en',
      ...(me === undefined ? {} : { currentStaffId: me.id }),
    });
    await client.desk.seen({ today: context.today() });
    return await writeScript(client);
  });
  const { app, page, complaints } = await startLonghand(home);
  try {
    const bars = new Bars(count);
    say(`${count} contacts. Milliseconds from the key to the picture, ${TYPING_PACE} between keys:`);
    await page.getByRole('textbox').first().waitFor();
    await page.keyboard.press('ControlOrMeta+2');
    await page.getByRole('row').nth(5).waitFor();
    await putClock(page);
    await measureBareBox(app, page);
    await measureTyping(bars, app, page, script);
    await measurePages(bars, page);
    await measureCards(page);
    await measurePalette(bars, app, page, script);
    for (const complaint of complaints) say(complaint);
    bars.conclude();
  } finally {
    await app.close();
  }
} finally {
  remove();
}
