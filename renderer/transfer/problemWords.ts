import { useTranslation } from 'react-i18next';
import type { TransferProblem } from '#shared/transfer/transfer.ts';

/** Codes with words of their own: those of shared/vcard and of the import. */
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
] as const;

type ProblemCode = (typeof PROBLEM_CODES)[number];

/** Whether a problem has words of its own. */
export function isKnownProblem(code: string): code is ProblemCode {
  return PROBLEM_CODES.some((name) => name === code);
}

/** Problems of a file in words: what, and where. */
export function useProblemWords() {
  const { t } = useTranslation('transfer');
  return {
    what: ({ code }: TransferProblem): string =>
      isKnownProblem(code) ? t(`problem.${code}`) : t('problemUnknown', { code }),
    place: ({ position, line }: TransferProblem): string => {
      if (position !== null && line !== null) return t('problemAt.card', { position, line });
      if (position !== null) return t('problemAt.cardOnly', { position });
      return line === null ? t('problemAt.file') : t('problemAt.line', { line });
    },
  };
}
