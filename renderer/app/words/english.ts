import app from '../../../resources/locales/en/app.json' with { type: 'json' };
import contacts from '../../../resources/locales/en/contacts.json' with { type: 'json' };
import errors from '../../../resources/locales/en/errors.json' with { type: 'json' };
import firstStart from '../../../resources/locales/en/firstStart.json' with { type: 'json' };
import desk from '../../../resources/locales/en/desk.json' with { type: 'json' };
import interactions from '../../../resources/locales/en/interactions.json' with { type: 'json' };
import reminders from '../../../resources/locales/en/reminders.json' with { type: 'json' };
import history from '../../../resources/locales/en/history.json' with { type: 'json' };
import settings from '../../../resources/locales/en/settings.json' with { type: 'json' };
import tasks from '../../../resources/locales/en/tasks.json' with { type: 'json' };
import goals from '../../../resources/locales/en/goals.json' with { type: 'json' };
import initiatives from '../../../resources/locales/en/initiatives.json' with { type: 'json' };
import money from '../../../resources/locales/en/money.json' with { type: 'json' };
import roi from '../../../resources/locales/en/roi.json' with { type: 'json' };
import sales from '../../../resources/locales/en/sales.json' with { type: 'json' };
import scorecard from '../../../resources/locales/en/scorecard.json' with { type: 'json' };
import fields from '../../../resources/locales/en/fields.json' with { type: 'json' };
import moving from '../../../resources/locales/en/moving.json' with { type: 'json' };
import search from '../../../resources/locales/en/search.json' with { type: 'json' };
import views from '../../../resources/locales/en/views.json' with { type: 'json' };
import transfer from '../../../resources/locales/en/transfer.json' with { type: 'json' };

/** English; its files name the keys. */
export const english = {
  app,
  contacts,
  errors,
  firstStart,
  desk,
  interactions,
  reminders,
  history,
  settings,
  tasks,
  goals,
  initiatives,
  money,
  roi,
  sales,
  scorecard,
  fields,
  moving,
  search,
  views,
  transfer,
};

/** The words of every feature in one language. */
export type Words = typeof english;
