import type { Settings } from '#shared/settings/settings.ts';
import type { Environment } from '../api/api.ts';
import { currencyOf, guessCountry } from '../settings/worldCodes.ts';

/** What the first start asks. */
export interface Answers {
  readonly companyName: string;
  readonly myName: string;
  readonly country: string;
  readonly currency: string;
}

/** A good first guess from what the system knows. */
export function firstAnswers(environment: Environment, settings: Pick<Settings, 'companyName' | 'currency'>): Answers {
  const country = guessCountry(environment.country, environment.languages);
  return {
    companyName: settings.companyName,
    myName: nameOrNothing(environment.userName),
    country,
    currency: currencyOf(country) ?? settings.currency,
  };
}

/** An account's name is a person's only when it looks like one: "Ada Lovelace" or 王小明, not "root" or "pc01". */
function nameOrNothing(userName: string): string {
  const isPersons = /\p{L}+ \p{L}+/u.test(userName) || /^\p{Script=Han}{2,}$/u.test(userName);
  return isPersons ? userName : '';
}
