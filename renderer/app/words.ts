import enApp from '../../resources/locales/en/app.json' with { type: 'json' };
import enContacts from '../../resources/locales/en/contacts.json' with { type: 'json' };
import enErrors from '../../resources/locales/en/errors.json' with { type: 'json' };
import enFirstStart from '../../resources/locales/en/firstStart.json' with { type: 'json' };
import enDesk from '../../resources/locales/en/desk.json' with { type: 'json' };
import enInteractions from '../../resources/locales/en/interactions.json' with { type: 'json' };
import enReminders from '../../resources/locales/en/reminders.json' with { type: 'json' };
import enHistory from '../../resources/locales/en/history.json' with { type: 'json' };
import enSettings from '../../resources/locales/en/settings.json' with { type: 'json' };
import enTasks from '../../resources/locales/en/tasks.json' with { type: 'json' };
import enGoals from '../../resources/locales/en/goals.json' with { type: 'json' };
import enInitiatives from '../../resources/locales/en/initiatives.json' with { type: 'json' };
import enMoney from '../../resources/locales/en/money.json' with { type: 'json' };
import enRoi from '../../resources/locales/en/roi.json' with { type: 'json' };
import enSales from '../../resources/locales/en/sales.json' with { type: 'json' };
import enScorecard from '../../resources/locales/en/scorecard.json' with { type: 'json' };
import enFields from '../../resources/locales/en/fields.json' with { type: 'json' };
import enMoving from '../../resources/locales/en/moving.json' with { type: 'json' };
import enSearch from '../../resources/locales/en/search.json' with { type: 'json' };
import enViews from '../../resources/locales/en/views.json' with { type: 'json' };
import enTransfer from '../../resources/locales/en/transfer.json' with { type: 'json' };
import simplifiedApp from '../../resources/locales/zh-CN/app.json' with { type: 'json' };
import simplifiedContacts from '../../resources/locales/zh-CN/contacts.json' with { type: 'json' };
import simplifiedErrors from '../../resources/locales/zh-CN/errors.json' with { type: 'json' };
import simplifiedFirstStart from '../../resources/locales/zh-CN/firstStart.json' with { type: 'json' };
import simplifiedDesk from '../../resources/locales/zh-CN/desk.json' with { type: 'json' };
import simplifiedInteractions from '../../resources/locales/zh-CN/interactions.json' with { type: 'json' };
import simplifiedReminders from '../../resources/locales/zh-CN/reminders.json' with { type: 'json' };
import simplifiedHistory from '../../resources/locales/zh-CN/history.json' with { type: 'json' };
import simplifiedSettings from '../../resources/locales/zh-CN/settings.json' with { type: 'json' };
import simplifiedTasks from '../../resources/locales/zh-CN/tasks.json' with { type: 'json' };
import simplifiedGoals from '../../resources/locales/zh-CN/goals.json' with { type: 'json' };
import simplifiedInitiatives from '../../resources/locales/zh-CN/initiatives.json' with { type: 'json' };
import simplifiedMoney from '../../resources/locales/zh-CN/money.json' with { type: 'json' };
import simplifiedRoi from '../../resources/locales/zh-CN/roi.json' with { type: 'json' };
import simplifiedSales from '../../resources/locales/zh-CN/sales.json' with { type: 'json' };
import simplifiedScorecard from '../../resources/locales/zh-CN/scorecard.json' with { type: 'json' };
import simplifiedFields from '../../resources/locales/zh-CN/fields.json' with { type: 'json' };
import simplifiedMoving from '../../resources/locales/zh-CN/moving.json' with { type: 'json' };
import simplifiedSearch from '../../resources/locales/zh-CN/search.json' with { type: 'json' };
import simplifiedViews from '../../resources/locales/zh-CN/views.json' with { type: 'json' };
import simplifiedTransfer from '../../resources/locales/zh-CN/transfer.json' with { type: 'json' };
import traditionalApp from '../../resources/locales/zh-TW/app.json' with { type: 'json' };
import traditionalContacts from '../../resources/locales/zh-TW/contacts.json' with { type: 'json' };
import traditionalErrors from '../../resources/locales/zh-TW/errors.json' with { type: 'json' };
import traditionalFirstStart from '../../resources/locales/zh-TW/firstStart.json' with { type: 'json' };
import traditionalDesk from '../../resources/locales/zh-TW/desk.json' with { type: 'json' };
import traditionalInteractions from '../../resources/locales/zh-TW/interactions.json' with { type: 'json' };
import traditionalReminders from '../../resources/locales/zh-TW/reminders.json' with { type: 'json' };
import traditionalHistory from '../../resources/locales/zh-TW/history.json' with { type: 'json' };
import traditionalSettings from '../../resources/locales/zh-TW/settings.json' with { type: 'json' };
import traditionalTasks from '../../resources/locales/zh-TW/tasks.json' with { type: 'json' };
import traditionalGoals from '../../resources/locales/zh-TW/goals.json' with { type: 'json' };
import traditionalInitiatives from '../../resources/locales/zh-TW/initiatives.json' with { type: 'json' };
import traditionalMoney from '../../resources/locales/zh-TW/money.json' with { type: 'json' };
import traditionalRoi from '../../resources/locales/zh-TW/roi.json' with { type: 'json' };
import traditionalSales from '../../resources/locales/zh-TW/sales.json' with { type: 'json' };
import traditionalScorecard from '../../resources/locales/zh-TW/scorecard.json' with { type: 'json' };
import traditionalFields from '../../resources/locales/zh-TW/fields.json' with { type: 'json' };
import traditionalMoving from '../../resources/locales/zh-TW/moving.json' with { type: 'json' };
import traditionalSearch from '../../resources/locales/zh-TW/search.json' with { type: 'json' };
import traditionalViews from '../../resources/locales/zh-TW/views.json' with { type: 'json' };
import traditionalTransfer from '../../resources/locales/zh-TW/transfer.json' with { type: 'json' };

/** The words of every feature in one language; the English ones name the keys. */
export interface Words {
  readonly app: typeof enApp;
  readonly contacts: typeof enContacts;
  readonly errors: typeof enErrors;
  readonly firstStart: typeof enFirstStart;
  readonly desk: typeof enDesk;
  readonly interactions: typeof enInteractions;
  readonly reminders: typeof enReminders;
  readonly history: typeof enHistory;
  readonly settings: typeof enSettings;
  readonly tasks: typeof enTasks;
  readonly goals: typeof enGoals;
  readonly initiatives: typeof enInitiatives;
  readonly money: typeof enMoney;
  readonly roi: typeof enRoi;
  readonly sales: typeof enSales;
  readonly scorecard: typeof enScorecard;
  readonly fields: typeof enFields;
  readonly moving: typeof enMoving;
  readonly search: typeof enSearch;
  readonly views: typeof enViews;
  readonly transfer: typeof enTransfer;
}

/** All words, bundled. */
export const resources = {
  en: {
    app: enApp,
    contacts: enContacts,
    errors: enErrors,
    firstStart: enFirstStart,
    desk: enDesk,
    interactions: enInteractions,
    reminders: enReminders,
    history: enHistory,
    settings: enSettings,
    tasks: enTasks,
    goals: enGoals,
    initiatives: enInitiatives,
    money: enMoney,
    roi: enRoi,
    sales: enSales,
    scorecard: enScorecard,
    fields: enFields,
    moving: enMoving,
    search: enSearch,
    views: enViews,
    transfer: enTransfer,
  },
  'zh-CN': {
    app: simplifiedApp,
    contacts: simplifiedContacts,
    errors: simplifiedErrors,
    firstStart: simplifiedFirstStart,
    desk: simplifiedDesk,
    interactions: simplifiedInteractions,
    reminders: simplifiedReminders,
    history: simplifiedHistory,
    settings: simplifiedSettings,
    tasks: simplifiedTasks,
    goals: simplifiedGoals,
    initiatives: simplifiedInitiatives,
    money: simplifiedMoney,
    roi: simplifiedRoi,
    sales: simplifiedSales,
    scorecard: simplifiedScorecard,
    fields: simplifiedFields,
    moving: simplifiedMoving,
    search: simplifiedSearch,
    views: simplifiedViews,
    transfer: simplifiedTransfer,
  },
  'zh-TW': {
    app: traditionalApp,
    contacts: traditionalContacts,
    errors: traditionalErrors,
    firstStart: traditionalFirstStart,
    desk: traditionalDesk,
    interactions: traditionalInteractions,
    reminders: traditionalReminders,
    history: traditionalHistory,
    settings: traditionalSettings,
    tasks: traditionalTasks,
    goals: traditionalGoals,
    initiatives: traditionalInitiatives,
    money: traditionalMoney,
    roi: traditionalRoi,
    sales: traditionalSales,
    scorecard: traditionalScorecard,
    fields: traditionalFields,
    moving: traditionalMoving,
    search: traditionalSearch,
    views: traditionalViews,
    transfer: traditionalTransfer,
  },
};
