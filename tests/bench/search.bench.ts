/*
 * How long a search takes while it is typed, and what the index costs, over years of generated work:
 * node tests/bench/search.bench.ts [contacts]. Ends with 1 where a bar is missed.
 */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { DataClient } from '../../shared/contract/index.ts';
import { rebuildSearch } from '../../electron/data/search/searchIndex.service.ts';
import { BARS } from '../support/bars.ts';
import { Bars, ROUNDS, say } from '../support/benchmark.ts';
import { Chance } from '../support/chance.ts';
import { furnishedFolder, furnishedSize, withData } from '../support/furnished.ts';

const count = Number(process.argv[2] ?? 100_000);
/** Milliseconds: the bar of a card that is saved with its words. */
const WRITE_BAR = 50;
/** Seconds until an older file is open. */
const REBUILD_BAR = (30 * count) / 100_000;

const bars = new Bars(count);

const LETTERS = [...'abcdefghijklmnopqrstuvwyz'];
const TYPED = ['ada', 'gra', 'emi', 'jos', 'smi', 'mul', 'nov', 'sve', 'tea', 'pap', 'riv', 'sto', 'buy', 'own', 'dir'];
const CHARACTERS = [...'王李张刘陈杨伟芳娜敏静丽强磊军小文春雪'];

async function measureSearches(client: DataClient): Promise<void> {
  const chance = new Chance(5);
  const search = async (what: string, text: (round: number) => string) => {
    await bars.measure(`contacts, ${what}`, BARS.search, (round) =>
      client.search.contacts({ text: text(round), limit: 10 }),
    );
    await bars.measure(`everything, ${what}`, BARS.search, (round) =>
      client.search.everything({ text: text(round), limit: 6 }),
    );
  };
  await search('beginning of a word, 1 letter', () => chance.of(LETTERS));
  await search('beginning of a word, 2 letters', () => chance.of(TYPED).slice(0, 2));
  await search('beginning of a word, 3 letters', () => chance.of(TYPED));
  await search('a whole Latin name', () => chance.of(['Ada Lovelace', 'Emile Muller', 'Grace Smith', 'Peter Novak']));
  await search('1 Chinese character', () => chance.of(CHARACTERS));
  await search('2 Chinese characters', () => chance.of(CHARACTERS) + chance.of(CHARACTERS));
  await search('pinyin in full', () => chance.of(['wangwei', 'lina', 'zhang min', 'chenj', 'shanwei', 'qiu']));
  await search('pinyin initials', () => chance.of(LETTERS) + chance.of(LETTERS) + chance.of(LETTERS));
  await search('last 4 digits', () => String(chance.number(10_000)).padStart(4, '0'));
  await search('beginning of a number', () => `1${30 + chance.number(70)} ${chance.number(10)}`);
  await search('part of an e-mail', () => `${chance.of(['tea', 'ink', 'mill', 'north'])}${chance.number(500)}`);
  await search('a company', () => chance.of(['harbour works', 'paper lantern', '印刷厂', '科技', 'mill & sons']));
  await search('a tag', () => chance.of(['vip', '老客户', 'press', 'trade']));
  await search('a note', () => chance.of(['catalogue', '绿茶', 'pays late', '朋友介绍']));
  await search('an own value', () => `k${10_000 + chance.number(count)}`);
  await search('a choice', () => chance.of(['north', '华东', 'overseas']));
  await search('two words of different fields', () => chance.of(['vip ada', '王 经理', 'press 138', 'tea buyer']));
  await search('nothing found', (round) => `zzqx${round}`);
}

async function measureWrites(client: DataClient, ids: readonly number[]): Promise<void> {
  await bars.measure('contacts.create', WRITE_BAR, (round) =>
    client.contacts.create({ displayName: `新朋友 ${round}`, points: [{ type: 'phone', value: '138 0013 8000' }] }),
  );
  await bars.measure('contacts.update', WRITE_BAR, (round) =>
    client.contacts.update({ id: ids[round] ?? 1, note: `Written again ${round}` }),
  );
}

const { folder, remove } = await furnishedFolder(count);
try {
  await withData(folder, async (client, { context }) => {
    const { ids } = await client.contacts.ids({});
    const megabytes = statSync(join(folder, 'longhand.sqlite')).size / 1e6;
    const { interactions, reminders, done } = furnishedSize(count);
    say(
      `${count} contacts, ${interactions} interactions, ${reminders + done} reminders: ` +
        `${megabytes.toFixed(0)} MB. Milliseconds, ${ROUNDS} rounds each:`,
    );
    await measureSearches(client);
    await measureWrites(client, ids);
    const start = performance.now();
    await rebuildSearch(context.database);
    bars.hold('the whole index made anew, as for an older file, s', REBUILD_BAR, (performance.now() - start) / 1000);
  });
  bars.conclude();
} finally {
  remove();
}
