import type { TFunction } from 'i18next';
import type { ContactCondition, OwnTest, Period } from '#shared/contacts/contactCondition.ts';
import type { Field } from '#shared/fields/field.ts';
import type { Format } from '../../app/format.ts';

/** What sentences need to be worded. */
export interface SentenceContext {
  readonly views: TFunction<'views'>;
  readonly contacts: TFunction<'contacts'>;
  readonly format: Pick<Format, 'date' | 'either'>;
  /** The name of one of us; undefined where there is none. */
  readonly memberName: (id: number) => string | undefined;
  /** An own field; undefined for one that is gone. */
  readonly field: (id: number) => Field | undefined;
  /** A value of it as people read it. */
  readonly ownValue: (field: Field, value: string) => string;
}

/** A condition as a part of a sentence about customers, in one piece for each language's own order of words. */
export function conditionWords(condition: ContactCondition, context: SentenceContext): string {
  const { views: t } = context;
  switch (condition.about) {
    case 'kind':
      return t(`sentence.${condition.kind}`);
    case 'tag':
      return t(condition.not ? 'sentence.tag.isNot' : 'sentence.tag.is', { tag: condition.tag });
    case 'has':
      return t(condition.not ? `sentence.lacks.${condition.what}` : `sentence.has.${condition.what}`);
    case 'words': {
      const { words, in: where } = condition;
      return t(condition.not ? `sentence.wordsNot.${where}` : `sentence.words.${where}`, { words });
    }
    case 'touch':
      return context.format.either(condition.colours.map((colour) => t(`sentence.touch.${colour}`)));
    case 'knownBy':
      return knownByWords(condition, context);
    case 'lastContact':
      return lastContactWords(condition, context);
    case 'created':
      return t(`sentence.created.${formOf(condition.when)}`, periodParams(condition.when, context));
    case 'updated':
      return t(`sentence.updated.${formOf(condition.when)}`, periodParams(condition.when, context));
    case 'birthday': {
      const count = condition.withinDays;
      return count === 0 ? t('sentence.birthday.today') : t('sentence.birthday.within', { count });
    }
    case 'doNotContact':
    case 'creditHold':
      return t(`sentence.${condition.about}.${condition.not ? 'isNot' : 'is'}`);
    case 'channel': {
      const channel = context.contacts(`channel.${condition.channel}`);
      return t(condition.not ? 'sentence.channel.isNot' : 'sentence.channel.is', { channel });
    }
    case 'own':
      return ownWords(condition.fieldId, condition.is, context);
  }
}

function knownByWords(
  { who, not }: Extract<ContactCondition, { about: 'knownBy' }>,
  { views: t, memberName }: SentenceContext,
): string {
  if (who === 'one') return t(not ? 'sentence.knownBy.notOne' : 'sentence.knownBy.one');
  if (who === 'nobody') return t(not ? 'sentence.knownBy.somebody' : 'sentence.knownBy.nobody');
  const name = memberName(who) ?? t('sentence.knownBy.left');
  return t(not ? 'sentence.knownBy.isNot' : 'sentence.knownBy.is', { name });
}

function lastContactWords(
  { when, orNever }: Extract<ContactCondition, { about: 'lastContact' }>,
  context: SentenceContext,
): string {
  const { views: t } = context;
  if (when === 'never') return t('sentence.lastContact.never');
  const form = formOf(when);
  const params = periodParams(when, context);
  return t(orNever ? `sentence.lastContact.${form}OrNever` : `sentence.lastContact.${form}`, params);
}

function ownWords(fieldId: number, is: OwnTest, context: SentenceContext): string {
  const { views: t, format } = context;
  const known = context.field(fieldId);
  if (known === undefined) return t('sentence.own.gone');
  const field = known.name;
  switch (is.test) {
    case 'isFilled':
    case 'isEmpty':
      return t(`sentence.own.${is.test}`, { field });
    case 'between':
      return t(`sentence.own.${formOf(is.period)}`, { field, ...periodParams(is.period, context) });
    case 'oneOf':
      return t('sentence.own.oneOf', {
        field,
        values: format.either(is.values.map((value) => context.ownValue(known, value))),
      });
    case 'is':
    case 'isNot':
    case 'atLeast':
    case 'atMost':
    case 'has':
      return t(`sentence.own.${is.test}`, { field, value: context.ownValue(known, is.value) });
  }
}

/** How a time is said; each has a sentence of its own. */
type PeriodForm = 'today' | 'within' | 'before' | 'from' | 'to' | 'on' | 'between';

function formOf(period: Period): PeriodForm {
  if ('withinDays' in period) return period.withinDays === 0 ? 'today' : 'within';
  if ('beforeDays' in period) return 'before';
  if (period.from === null) return 'to';
  if (period.to === null) return 'from';
  return period.from === period.to ? 'on' : 'between';
}

/* A type, not an interface: what is filled into words has any keys. */
type PeriodParams = {
  readonly count: number;
  readonly from: string;
  readonly to: string;
  readonly on: string;
};

function periodParams(period: Period, { format }: SentenceContext): PeriodParams {
  if ('withinDays' in period) return { ...NO_PARAMS, count: period.withinDays };
  if ('beforeDays' in period) return { ...NO_PARAMS, count: period.beforeDays };
  const day = (on: string | null) => (on === null ? '' : format.date(on));
  return { count: 0, from: day(period.from), to: day(period.to), on: day(period.from) };
}

const NO_PARAMS: PeriodParams = { count: 0, from: '', to: '', on: '' };
