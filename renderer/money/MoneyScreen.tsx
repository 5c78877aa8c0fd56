import { Tabs } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { go, MONEY_TABS, places, useMoneyPlace, type MoneyTab } from '../app/routes.ts';
import { GoalsTab } from '../goals/GoalsTab.tsx';
import { InitiativesTab } from '../initiatives/InitiativesTab.tsx';
import { WorthTab } from '../roi/WorthTab.tsx';
import { SalesTab } from '../sales/SalesTab.tsx';
import { ScorecardTab } from '../scorecard/ScorecardTab.tsx';
import classes from './MoneyScreen.module.css';

/** What comes in and whether it pays: a tab for each question. Each tab brings its own heading. */
export function MoneyScreen() {
  const { t } = useTranslation('money');
  const place = useMoneyPlace();
  const tab = place?.tab ?? 'sales';
  return (
    <div className={classes['screen']}>
      <Tabs
        value={tab}
        className={classes['tabs'] ?? ''}
        onChange={(next) => {
          const known = MONEY_TABS.find((one) => one === next);
          if (known !== undefined) go(places.money(known));
        }}
      >
        <Tabs.List aria-label={t('tabs.label')}>
          {MONEY_TABS.map((one) => (
            <Tabs.Tab key={one} value={one}>
              {t(`tabs.${one}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={tab} className={classes['panel'] ?? ''}>
          <Tab tab={tab} id={place?.id ?? null} />
        </Tabs.Panel>
      </Tabs>
    </div>
  );
}

function Tab({ tab, id }: { readonly tab: MoneyTab; readonly id: number | null }) {
  switch (tab) {
    case 'sales':
      return <SalesTab saleId={id} />;
    case 'worth':
      return <WorthTab />;
    case 'initiatives':
      return <InitiativesTab initiativeId={id} />;
    case 'goals':
      return <GoalsTab />;
    case 'scorecard':
      return <ScorecardTab />;
  }
}
