import { Button, Menu, VisuallyHidden } from '@mantine/core';
import { IconChartBar, IconDots, IconFileExport, IconFileImport, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommands } from '../app/commands.ts';
import { useFileDropped } from '../app/droppedFile.ts';
import { go, places } from '../app/routes.ts';
import { ErrorNotice } from '../components/ErrorNotice.tsx';
import { LoadingSign } from '../components/LoadingSign.tsx';
import { PageHeader } from '../components/PageHeader.tsx';
import { useSettings } from '../settings/useSettings.ts';
import { TransferHost } from '../transfer/TransferHost.tsx';
import { exportSalesAsSheet, importRequests } from '../transfer/transferRequests.ts';
import { rememberChart, wasChartShown } from './chartFold.ts';
import { NoSales } from './NoSales.tsx';
import { OwedTable } from './OwedTable.tsx';
import { SaleBulkBar } from './SaleBulkBar.tsx';
import { SaleFilterBar } from './SaleFilterBar.tsx';
import { SalePane } from './SalePane.tsx';
import { cleared, isFiltered } from './saleQuery.ts';
import { openSale } from './saleRequests.ts';
import { SaleRowMenu } from './SaleRowMenu.tsx';
import { SalesChart } from './SalesChart.tsx';
import { SalesStrip } from './SalesStrip.tsx';
import classes from './SalesTab.module.css';
import { SaleTable } from './SaleTable.tsx';
import { type SaleListState, useSaleList } from './useSaleList.ts';

interface SalesTabProps {
  /** The sale that is looked at, or null. */
  readonly saleId: number | null;
}

/** The sales: how much, the list, and beside it (or in its place in a narrow window) the one that is looked at. */
export function SalesTab({ saleId }: SalesTabProps) {
  const { t } = useTranslation('sales');
  const { settings } = useSettings();
  const list = useSaleList(saleId);
  const { rows, query, filter, today } = list;
  const [isChartShown, setIsChartShown] = useState(wasChartShown);
  useFileDropped((file) => importRequests.ask({ file }));
  useCommands([
    {
      id: 'importFile',
      group: 'data',
      label: t('action.import'),
      keys: ['mod+O'],
      icon: <IconFileImport />,
      run: () => importRequests.ask({ file: null }),
    },
    {
      id: 'exportSales',
      group: 'data',
      label: t('action.export'),
      keys: ['mod+shift+E'],
      icon: <IconFileExport />,
      run: () => exportSalesAsSheet(filter),
    },
  ]);
  const home = settings?.currency ?? null;
  const isBare = rows.total === 0 && rows.error === null && !isFiltered(query);
  const toggleChart = () => {
    rememberChart(!isChartShown);
    setIsChartShown(!isChartShown);
  };
  return (
    <div className={classes['screen']}>
      <div className={classes['main']}>
        <PageHeader
          title={t('title')}
          actions={
            <TabActions
              isBare={isBare}
              chart={{ isShown: isChartShown, toggle: toggleChart }}
              onExport={() => exportSalesAsSheet(filter)}
            />
          }
        />
        {home === null || isBare ? null : (
          <>
            <SalesStrip today={today} home={home} />
            {isChartShown && saleId === null ? <SalesChart today={today} home={home} /> : null}
            <SaleFilterBar
              query={query}
              today={today}
              home={home}
              onChange={list.setQuery}
              boxRef={list.boxRef}
              onLeaveBox={list.enterList}
            />
          </>
        )}
        {home === null ? (
          <LoadingSign />
        ) : query.view === 'owed' && !isBare ? (
          <OwedTable today={today} home={home} />
        ) : (
          <List list={list} openId={saleId} home={home} />
        )}
      </div>
      {saleId === null ? null : (
        <div className={classes['side']}>
          <div className={classes['heading']}>
            <VisuallyHidden component="h1">{t('title')}</VisuallyHidden>
          </div>
          <SalePane key={saleId} id={saleId} onClose={() => go(places.money('sales'))} />
        </div>
      )}
      <TransferHost />
    </div>
  );
}

interface ListProps {
  readonly list: SaleListState;
  readonly openId: number | null;
  readonly home: string;
}

function List({ list, openId, home }: ListProps) {
  const { rows, query, menu } = list;
  const isEmpty = rows.total === 0 && rows.error === null;
  const isWaiting = rows.total === null && rows.error === null;
  return (
    <>
      <SaleBulkBar list={list} />
      {rows.error === null ? null : <ErrorNotice error={rows.error} onRetry={rows.retry} />}
      {isWaiting ? <LoadingSign /> : null}
      {isEmpty ? <NoSales isFiltered={isFiltered(query)} onClear={() => list.setQuery(cleared(query))} /> : null}
      <div className={classes['table']} hidden={isEmpty || isWaiting}>
        <SaleTable list={list} openId={openId} home={home} />
        {menu === null ? null : (
          <SaleRowMenu {...menu} onClose={list.closeMenu} onRemove={() => list.remove(menu.sale)} />
        )}
      </div>
    </>
  );
}

interface TabActionsProps {
  /** Nothing is here yet: the empty list offers how to begin. */
  readonly isBare: boolean;
  readonly chart: { readonly isShown: boolean; readonly toggle: () => void };
  readonly onExport: () => void;
}

function TabActions({ isBare, chart, onExport }: TabActionsProps) {
  const { t } = useTranslation('sales');
  const chartWords = chart.isShown ? t('chart.fold') : t('chart.unfold');
  return (
    <>
      {isBare ? null : (
        <Button
          variant={chart.isShown ? 'light' : 'default'}
          px="xs"
          aria-label={chartWords}
          title={chartWords}
          aria-pressed={chart.isShown}
          onClick={chart.toggle}
        >
          <IconChartBar size="1.125rem" aria-hidden="true" />
        </Button>
      )}
      <Menu withinPortal={false} position="bottom-end" width={240}>
        <Menu.Target>
          <Button variant="default" aria-label={t('action.more')} title={t('action.more')} px="xs">
            <IconDots size="1.125rem" aria-hidden="true" />
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={<IconFileImport size="1rem" aria-hidden="true" />}
            onClick={() => importRequests.ask({ file: null })}
          >
            {t('action.import')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconFileExport size="1rem" aria-hidden="true" />}
            disabled={isBare}
            onClick={onExport}
          >
            {t('action.export')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {isBare ? null : (
        <Button leftSection={<IconPlus size="1rem" aria-hidden="true" />} onClick={() => openSale({ mode: 'new' })}>
          {t('action.new')}
        </Button>
      )}
    </>
  );
}
