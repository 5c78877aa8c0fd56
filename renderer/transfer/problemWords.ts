import { useTranslation } from 'react-i18next';
import type { Inspection, TransferProblem } from '#shared/transfer/transfer.ts';

/** Codes with words of their own: those of shared/vcard, of shared/icalendar and of the import. */
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
] as const;

type ProblemCode = (typeof PROBLEM_CODES)[number];

/** Whether a problem has words of its own. */
export function isKnownProblem(code: string): code is ProblemCode {
  return PROBLEM_CODES.some((name) => name === code);
}

/** Problems of a file in words: what, and where. */
export function useProblemWords(format: Inspection['format']) {
  const { t } = useTranslation('transfer');
  return {
    what: ({ code }: TransferProblem): string =>
      isKnownProblem(code) ? t(`problem.${code}`) : t('problemUnknown', { code }),
    place: ({ position, line }: TransferProblem): string => {
      const isCard = format === 'vcf';
      if (position !== null && line !== null)
        return t(isCard ? 'problemAt.card' : 'problemAt.entry', { position, line });
      if (position !== null) return t(isCard ? 'problemAt.cardOnly' : 'problemAt.entryOnly', { position });
      return line === null ? t('problemAt.file') : t('problemAt.line', { line });
    },
  };
}
