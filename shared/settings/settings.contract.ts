import { z } from 'zod';
import { reading, writing } from '../contract/base.ts';
import { Settings, SettingsPatch } from './settings.ts';

export const settingsContract = {
  get: reading.input(z.strictObject({})).output(Settings),
  update: writing.input(SettingsPatch).output(Settings),
};
