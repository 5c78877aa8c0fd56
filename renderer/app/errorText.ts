import type { TFunction } from 'i18next';
import { ORPCError } from '@orpc/client';
import { errorParams, LonghandError, type ErrorCode, type ErrorParams, type FileProblem } from '#shared/errors.ts';
import { assertNever } from '#shared/kernel/assertNever.ts';

/** An error in words: what happened, what became of the data, what to do now. */
export interface ErrorText {
  readonly title: string;
  readonly detail: string;
  readonly whatToDo: string;
}

type KnownError = {
  readonly [Code in ErrorCode]: { readonly code: Code; readonly params: ErrorParams<Code> };
}[ErrorCode];

/** Puts an error into words. `t` may be bound to any namespace that includes `errors`. */
export function errorText(error: unknown, t: TFunction<'errors'>): ErrorText {
  return known(t, knownError(error));
}

/** The code of an error of ours, or null for a stranger. */
export function errorCode(error: unknown): ErrorCode | null {
  const code = error instanceof LonghandError || error instanceof ORPCError ? error.code : null;
  return typeof code === 'string' && code in errorParams ? (code as ErrorCode) : null;
}

/** Which database could not be opened and why, when that is what the error says. */
export function unavailableDatabase(error: unknown): ErrorParams<'DATABASE_UNAVAILABLE'> | null {
  const known = knownError(error);
  return known.code === 'DATABASE_UNAVAILABLE' ? known.params : null;
}

/** Why a file was not taken, when that is what the error says. */
export function fileProblem(error: unknown): FileProblem | null {
  const known = knownError(error);
  return known.code === 'FILE_REFUSED' ? known.params.problem : null;
}

/** Any error as one of ours: what is unknown is a fault of ours, told by its own message. */
function knownError(error: unknown): KnownError {
  const code = errorCode(error);
  if (code !== null) {
    const params: unknown =
      error instanceof LonghandError ? error.params : error instanceof ORPCError ? error.data : {};
    const parsed = errorParams[code].safeParse(params);
    if (parsed.success) return { code, params: parsed.data } as KnownError;
  }
  const incident = error instanceof Error ? error.message : String(error);
  return { code: 'INTERNAL', params: { incident } };
}

function known(t: TFunction<'errors'>, error: KnownError): ErrorText {
  switch (error.code) {
    case 'NOT_FOUND': {
      const entity = entityWord(t, error.params.entity);
      return textOf(t, 'NOT_FOUND', { entity });
    }
    case 'VERSION_CONFLICT':
      return textOf(t, 'VERSION_CONFLICT', { entity: entityWord(t, error.params.entity) });
    case 'INVALID_VALUE':
      return textOf(t, 'INVALID_VALUE', { reason: ruleWords(t, error.params) });
    case 'INVALID_INPUT':
      return textOf(t, 'INVALID_INPUT', { ...error.params });
    case 'DATABASE_UNAVAILABLE': {
      const { problem, file } = error.params;
      return {
        title: t(`DATABASE_UNAVAILABLE.${problem}.title`),
        detail: t(`DATABASE_UNAVAILABLE.${problem}.detail`, { file }),
        whatToDo: t(`DATABASE_UNAVAILABLE.${problem}.whatToDo`, { file }),
      };
    }
    case 'WRITE_FAILED': {
      const { problem } = error.params;
      return {
        title: t('WRITE_FAILED.title'),
        detail: t(`WRITE_FAILED.detail.${problem}`),
        whatToDo: t(`WRITE_FAILED.whatToDo.${problem}`),
      };
    }
    case 'FILE_REFUSED': {
      const { problem, file } = error.params;
      return {
        title: file === '' ? t('FILE_REFUSED.titleUnnamed') : t('FILE_REFUSED.title', { file }),
        detail: t(`FILE_REFUSED.detail.${problem}`, { file }),
        whatToDo: t(`FILE_REFUSED.whatToDo.${problem}`, { file }),
      };
    }
    case 'NOTHING_TO_UNDO':
    case 'NOTHING_TO_REDO':
    case 'CANCELLED':
    case 'OUTCOME_UNKNOWN':
      return textOf(t, error.code, {});
    case 'NEEDS_WINDOW':
      return textOf(t, 'NEEDS_WINDOW', { ...error.params });
    case 'INTERNAL':
      return textOf(t, 'INTERNAL', { ...error.params });
    default:
      return assertNever(error);
  }
}

type PlainCode = Exclude<ErrorCode, 'DATABASE_UNAVAILABLE' | 'WRITE_FAILED' | 'FILE_REFUSED'>;

function textOf(t: TFunction<'errors'>, code: PlainCode, params: Readonly<Record<string, string | number>>): ErrorText {
  return {
    title: t(`${code}.title`, params),
    detail: t(`${code}.detail`, params),
    whatToDo: t(`${code}.whatToDo`, params),
  };
}

const RULES = [
  'contactEmpty',
  'alreadyUsed',
  'notFound',
  'itself',
  'nothingToChange',
  'alreadyInBin',
  'notInBin',
  'notStaff',
  'pictureTooLarge',
  'pictureTooWide',
  'notWhatWasReceived',
  'longerThanTheFile',
  'tooManyTags',
  'ruleUnreadable',
  'ruleTooFine',
  'ruleUnsupported',
  'ruleWithoutStart',
  'notAnOccurrence',
  'inFuture',
  'otherDay',
  'inBin',
  'identityUsed',
  'noRhythm',
  'notAfterToday',
  'beforeStart',
  'rangeTooLong',
  'notKeptThen',
  'twoRepeats',
  'ruleEnded',
  'nothingOpen',
  'alreadyDone',
  'alreadySkipped',
  'notSettled',
  'notForOne',
  'contactNeeded',
  'columnMissing',
  'nameColumnMissing',
  'notSales',
  'notContacts',
  'fromAnswer',
  'notFromWorking',
  'tooManyOccurrences',
  'notRepeating',
  'empty',
  'twice',
  'sumTo100',
  'sameAsBaseline',
  'measuredByItself',
  'taken',
  'missing',
  'tooLarge',
  'tooManyPayments',
  'lostAlready',
  'notLost',
  'notFurther',
  'nothingEarlier',
  'otherCurrencies',
  'wouldRound',
  'tooManyViews',
  'notAllNamed',
  'orderNeedsField',
  'orderFieldGone',
  'tooManyFields',
  'noChoices',
  'onlyOfChoice',
  'notAllFields',
  'notForKind',
  'notANumber',
  'notAnAmount',
  'notADate',
  'notAChoice',
  'notYesOrNo',
  'notAUrl',
  'tooLong',
  'insideData',
] as const;

/** Rules that say more where the field is known. */
const RULES_OF_FIELDS = {
  'name.alreadyUsed': 'taken',
  'number.taken': 'numberTaken',
  'amountMinor.nothingOpen': 'nothingToPay',
} as const;

/** Why a value cannot be, in words. A rule without words of its own is named. */
function ruleWords(t: TFunction<'errors'>, { field, rule }: ErrorParams<'INVALID_VALUE'>): string {
  if (field === 'cursor') return t('rule.listChanged');
  const ofField = Object.entries(RULES_OF_FIELDS).find(([name]) => name === `${field}.${rule}`);
  if (ofField !== undefined) return t(`rule.${ofField[1]}`);
  const known = RULES.find((name) => name === rule);
  return known === undefined ? t('rule.other', { field, rule }) : t(`rule.${known}`);
}

const ENTITIES = [
  'contact',
  'staff',
  'batch',
  'backup',
  'photo',
  'file',
  'task',
  'interaction',
  'reminder',
  'sale',
  'payment',
  'goal',
  'measure',
  'initiative',
  'ledgerEntry',
  'score',
  'goalValue',
  'field',
  'view',
] as const;

/** The word for a kind of record; of one that has none, "record". */
function entityWord(t: TFunction<'errors'>, entity: string): string {
  const known = ENTITIES.find((name) => name === entity);
  return t(`entity.${known ?? 'record'}`);
}
