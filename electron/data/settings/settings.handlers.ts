import { implement } from '@orpc/server';
import { settingsContract } from '#shared/settings/settings.contract.ts';
import type { DataContext } from '../context.ts';
import { inContractErrors } from '../inContractErrors.ts';
import { readSettings, updateSettings } from './settings.service.ts';

const settings = implement(settingsContract).$context<DataContext>().use(inContractErrors);

export const settingsHandlers = settings.router({
  get: settings.get.handler(({ context }) => context.database.read(readSettings)),
  update: settings.update.handler(({ context, input }) => updateSettings(context.database, input)),
});
