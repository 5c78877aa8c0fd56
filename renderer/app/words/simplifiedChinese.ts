import app from '../../../resources/locales/zh-CN/app.json' with { type: 'json' };
import contacts from '../../../resources/locales/zh-CN/contacts.json' with { type: 'json' };
import errors from '../../../resources/locales/zh-CN/errors.json' with { type: 'json' };
import firstStart from '../../../resources/locales/zh-CN/firstStart.json' with { type: 'json' };
import desk from '../../../resources/locales/zh-CN/desk.json' with { type: 'json' };
import interactions from '../../../resources/locales/zh-CN/interactions.json' with { type: 'json' };
import reminders from '../../../resources/locales/zh-CN/reminders.json' with { type: 'json' };
import history from '../../../resources/locales/zh-CN/history.json' with { type: 'json' };
import settings from '../../../resources/locales/zh-CN/settings.json' with { type: 'json' };
import tasks from '../../../resources/locales/zh-CN/tasks.json' with { type: 'json' };
import goals from '../../../resources/locales/zh-CN/goals.json' with { type: 'json' };
import initiatives from '../../../resources/locales/zh-CN/initiatives.json' with { type: 'json' };
import money from '../../../resources/locales/zh-CN/money.json' with { type: 'json' };
import roi from '../../../resources/locales/zh-CN/roi.json' with { type: 'json' };
import sales from '../../../resources/locales/zh-CN/sales.json' with { type: 'json' };
import scorecard from '../../../resources/locales/zh-CN/scorecard.json' with { type: 'json' };
import fields from '../../../resources/locales/zh-CN/fields.json' with { type: 'json' };
import moving from '../../../resources/locales/zh-CN/moving.json' with { type: 'json' };
import search from '../../../resources/locales/zh-CN/search.json' with { type: 'json' };
import views from '../../../resources/locales/zh-CN/views.json' with { type: 'json' };
import transfer from '../../../resources/locales/zh-CN/transfer.json' with { type: 'json' };
import type { Words } from './english.ts';

/** Chinese in simplified characters. */
export const simplifiedChinese = {
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
