import { useTranslation } from 'react-i18next';
import type { CellProblem } from '#shared/transfer/previewRow.ts';
import type { Inspection, TransferProblem } from '#shared/transfer/transfer.ts';

/** Codes with words of their own: those of shared/vcard, of shared/icalendar, of sheets and of the import. */
const PROBLEM_CODES = [
  'garbage',
  'missingEnd',
  'unexpectedEnd',
  'missingVersion',
  'unknownVersion',
  'unescapedNewline',
  'notUtf8',
  'unknownCharset',
  'undecodableText',
  'badBase64',
  'lineTooLong',
  'cardTooLarge',
  'cardEmpty',
  'noCards',
  'tooManyProblems',
  'uidTaken',
  'photoNotReadable',
  'photoTooManyPixels',
  'entryNoEnd',
  'brokenLine',
  'brokenDate',
  'entryTooLarge',
  'alarmAlone',
  'otherComponent',
  'strayLine',
  'entryEmpty',
  'entryNoDate',
  'ruleTooFine',
  'ruleUnreadable',
  'ruleUnsupported',
  'dueToday',
  'textCut',
  'unknownZone',
  'timeConverted',
  'otherDayThere',
  'seriesOver',
  'exceptionRule',
  'severalRules',
  'tooManyDates',
  'rowOfTotals',
  'rowTooLong',
  'quoteOpen',
  'customerMissing',
  'amountMissing',
  'amountUnreadable',
  'amountTooLarge',
  'dateMissing',
  'dateUnreadable',
  'birthdayTooLongAgo',
  'birthdayToCome',
  'paidInFuture',
  'stageUnreadable',
  'currencyUnknown',
  'rateMissing',
  'rateUnreadable',
  'textTooLong',
  'customerAmbiguous',
  'customerInBin',
  'customerUnknown',
  'numberTwice',
  'numberTaken',
  'initiativeUnknown',
  'staffUnknown',
  'rowEmpty',
  'numberMangled',
  'emailUnreadable',
  'phoneUnreadable',
  'kindUnreadable',
  'channelUnreadable',
  'rhythmUnreadable',
  'yesNoUnreadable',
  'numberUnreadable',
  'moneyUnreadable',
  'choiceUnknown',
  'urlUnreadable',
  'tooManyValues',
  'severalMatch',
] as const;

type ProblemCode = (typeof PROBLEM_CODES)[number];

/** Whether a problem has words of its own. */
export function isKnownProblem(code: string): code is ProblemCode {
  return PROBLEM_CODES.some((name) => name === code);
}

/** What an entry of a file is called. */
const ENTRIES = { vcf: 'card', ics: 'entry', csv: 'row', archive: 'entry' } as const satisfies Record<
  Inspection['format'],
  string
>;

/** Problems of a file in words: what, and where. */
export function useProblemWords(format: Inspection['format']) {
  const { t } = useTranslation('transfer');
  const what = ({ code }: Pick<TransferProblem, 'code'>): string =>
    isKnownProblem(code) ? t(`problem.${code}`) : t('problemUnknown', { code });
  return {
    what,
    /** Of a cell of a sheet. */
    ofCell: (problem: CellProblem): string => what(problem),
    place: ({ position, line }: TransferProblem): string => {
      const entry = ENTRIES[format];
      if (position !== null && line !== null) return t(`problemAt.${entry}`, { position, line });
      if (position !== null) return t(`problemAt.${entry}Only`, { position });
      return line === null ? t('problemAt.file') : t('problemAt.line', { line });
    },
  };
}
