import { implementer } from '../implementer.ts';
import { readSettings, updateSettings } from './settings.service.ts';

export const settingsHandlers = implementer.settings.router({
  get: implementer.settings.get.handler(({ context }) => context.database.read(readSettings)),
  update: implementer.settings.update.handler(({ context, input }) => updateSettings(context.database, input)),
});
