import { sheetLine } from '../../shared/csv/writer.ts';
import { Chance } from './chance.ts';

const FAMILY = (
  '王 李 张 陈 欧阳 单 林 黃 曾 Lovelace Müller Nguyen O’Brien García Berg Smith Johnson Williams Brown Jones Miller Davis Kowalski ' +
  'Rossi Ferrari Silva Santos Tanaka Kim Patel Singh Khan Hansen Nielsen Novák Papadopoulos'
).split(' ');
const GIVEN = (
  '小明 伟 娜娜 志強 建国 雅婷 Ada Émile Grace José Linh Anna Peter Maria John Mary James Robert Linda Michael Elena Marco Yuki ' +
  'Sofia Lukas Omar Priya Nils'
).split(' ');
const COMPANIES = ['Paper Lantern Ltd', '青石茶行', 'Harbour & Sons', '北極星文具', 'Nine Bridges GmbH', ''];
const TAGS = ['VIP', 'wholesale', '老客户', 'newsletter', ''];

/** A sheet of `count` contacts with names of many scripts, two phone numbers for every second, e-mails, companies, tags. */
export function generatedSheet(count: number, seed = 3): string {
  const chance = new Chance(seed);
  const lines = [sheetLine(['First name', 'Last name', 'Mobile', 'Work phone', 'E-mail', 'Company', 'Tags', 'Note'])];
  for (let index = 0; index < count; index++) {
    const number = String(index).padStart(6, '0');
    lines.push(
      sheetLine([
        chance.of(GIVEN),
        chance.of(FAMILY),
        chance.is(0.5)
          ? `+86 138 ${number.slice(0, 2)}${String(10 + chance.number(90))} ${number.slice(2)}`
          : `202-5${number.slice(0, 2)}-${number.slice(2)}`,
        chance.is(0.5) ? `(415) 6${number.slice(0, 2)}-${number.slice(2)}` : '',
        `contact${index}@example.com`,
        chance.of(COMPANIES),
        chance.of(TAGS),
        chance.is(0.3) ? `Met at fair no. ${index}, wants a catalogue` : '',
      ]),
    );
  }
  return `\uFEFF${lines.join('')}`;
}
