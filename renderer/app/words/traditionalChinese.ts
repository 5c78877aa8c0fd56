import app from '../../../resources/locales/zh-TW/app.json' with { type: 'json' };
import contacts from '../../../resources/locales/zh-TW/contacts.json' with { type: 'json' };
import errors from '../../../resources/locales/zh-TW/errors.json' with { type: 'json' };
import firstStart from '../../../resources/locales/zh-TW/firstStart.json' with { type: 'json' };
import desk from '../../../resources/locales/zh-TW/desk.json' with { type: 'json' };
import interactions from '../../../resources/locales/zh-TW/interactions.json' with { type: 'json' };
import reminders from '../../../resources/locales/zh-TW/reminders.json' with { type: 'json' };
import history from '../../../resources/locales/zh-TW/history.json' with { type: 'json' };
import settings from '../../../resources/locales/zh-TW/settings.json' with { type: 'json' };
import tasks from '../../../resources/locales/zh-TW/tasks.json' with { type: 'json' };
import goals from '../../../resources/locales/zh-TW/goals.json' with { type: 'json' };
import initiatives from '../../../resources/locales/zh-TW/initiatives.json' with { type: 'json' };
import money from '../../../resources/locales/zh-TW/money.json' with { type: 'json' };
import roi from '../../../resources/locales/zh-TW/roi.json' with { type: 'json' };
import sales from '../../../resources/locales/zh-TW/sales.json' with { type: 'json' };
import scorecard from '../../../resources/locales/zh-TW/scorecard.json' with { type: 'json' };
import fields from '../../../resources/locales/zh-TW/fields.json' with { type: 'json' };
import moving from '../../../resources/locales/zh-TW/moving.json' with { type: 'json' };
import search from '../../../resources/locales/zh-TW/search.json' with { type: 'json' };
import views from '../../../resources/locales/zh-TW/views.json' with { type: 'json' };
import transfer from '../../../resources/locales/zh-TW/transfer.json' with { type: 'json' };
import type { Words } from './english.ts';

/** Chinese in traditional characters. */
export const traditionalChinese = {
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
} satisfies Readonly<Record<keyof Words, object>>;
