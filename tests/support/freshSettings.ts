import type { Settings } from '../../shared/settings/settings.ts';

/** The settings of a file in which nobody has said anything yet. */
export const FRESH_SETTINGS: Settings = {
  language: null,
  theme: 'system',
  companyName: '',
  currency: 'USD',
  country: 'US',
  currentStaffId: null,
  isSetUp: false,
  hand: 'neat',
  ink: 'blue',
  paper: 'cream',
  weekStartsOn: 1,
  specialDayLead: 7,
  noticesOn: true,
  noticesAt: '09:00',
  quietHours: null,
  contactColumns: null,
};
