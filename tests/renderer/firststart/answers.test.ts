import { describe, expect, it } from 'vitest';
import type { Settings } from '#shared/settings/settings.ts';
import { firstAnswers } from '../../../renderer/firststart/answers.ts';

const settings: Pick<Settings, 'companyName' | 'currency'> = {
  companyName: '',
  currency: 'USD',
};

const guess = (country: string, userName: string, languages: string[] = ['en-US']) =>
  firstAnswers(
    {
      platform: 'linux',
      languages,
      country,
      userName,
      appVersion: '',
      electronVersion: '',
      chromiumVersion: '',
      nodeVersion: '',
      dataFolder: '',
      dataRisk: null,
    },
    settings,
  );

describe('firstAnswers', () => {
  it('takes country and currency from the system', () => {
    expect(guess('TW', '')).toMatchObject({ country: 'TW', currency: 'TWD' });
    expect(guess('', '', ['zh-CN'])).toMatchObject({ country: 'CN', currency: 'CNY' });
  });

  it('takes an account name only when it is a name of a person', () => {
    expect(guess('US', 'Ada Lovelace').myName).toBe('Ada Lovelace');
    expect(guess('CN', '王小明').myName).toBe('王小明');
    expect(guess('US', 'root').myName).toBe('');
    expect(guess('US', 'PC-01').myName).toBe('');
  });
});
