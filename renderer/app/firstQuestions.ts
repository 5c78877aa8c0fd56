import type { FetchQueryOptions, QueryKey } from '@tanstack/react-query';
import { data } from '../api/api.ts';
import { queryClient } from '../api/queryClient.ts';
import { askAhead } from '../contacts/contactPages.ts';
import { ALL_BY_NAME } from '../contacts/listQuery.ts';
import { goToLastScreen } from './lastScreen.ts';

/** Places that show all customers, alone or beside a card. */
const SHOWS_CUSTOMERS = /^\/customers(\/\d+)?$/;

/**
 * Asks what the first screen will ask while the window is still being made: the answers then wait for it, not it for one
 * after the other. Whoever asks again meets the errors.
 */
export function askFirstQuestions(): void {
  void goToLastScreen().then((place) => {
    // Before the frame can be drawn: then it is drawn once, with what is in it.
    if (place !== null && SHOWS_CUSTOMERS.test(place)) void askAhead(ALL_BY_NAME, false);
    ask(data.system.status.queryOptions({ input: {} }));
    ask(data.settings.get.queryOptions({ input: {} }));
    ask(data.staff.list.queryOptions({ input: {} }));
    ask(data.views.list.queryOptions({ input: {} }));
    ask(data.fields.list.queryOptions({ input: { isCounted: false } }));
  });
}

function ask<Answer, Key extends QueryKey>(options: FetchQueryOptions<Answer, Error, Answer, Key>): void {
  void queryClient.prefetchQuery(options);
}
