import { MantineProvider } from '@mantine/core';
import { render } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Locale } from '#shared/kernel/locale.ts';
import type { Scorecard } from '#shared/scorecard/scorecard.ts';
import { startWords } from '../../../renderer/app/i18n.ts';
import { ScorecardIndex } from '../../../renderer/scorecard/ScorecardIndex.tsx';

const measure = (key: string, name = '') => ({ key, name, weight: 50, latest: null, previous: null });
const scorecard: Pick<Scorecard, 'index' | 'leftOut' | 'measures'> = {
  index: 3.75,
  leftOut: ['culture', 'own'],
  measures: [measure('loyalty'), measure('culture'), measure('own', 'On time')],
};

async function textIn(locale: Locale, of = scorecard): Promise<string> {
  await startWords(locale);
  const { container, unmount } = render(
    <MantineProvider>
      <ScorecardIndex scorecard={of} />
    </MantineProvider>,
  );
  const text = [...container.querySelectorAll('span, strong, p')].map((element) => element.textContent).join(' | ');
  unmount();
  return text;
}

describe('the index beside the money', () => {
  it('is a figure, its word, and what is left out by name', async () => {
    expect(await textIn('en')).toContain('3.8');
    expect(await textIn('en')).toContain('Good');
    expect(await textIn('en')).toContain('Culture and On time');
  });

  it('speaks the language of the window', async () => {
    expect(await textIn('zh-TW')).toContain('企業文化');
    expect(await textIn('zh-CN')).toContain('企业文化');
  });

  it('says that there is no score yet', async () => {
    expect(await textIn('en', { ...scorecard, index: null })).toBe('No score yet');
  });
});
