import { Alert, Button, Menu } from '@mantine/core';
import {
  IconAlertCircle,
  IconArrowLeft,
  IconDots,
  IconDownload,
  IconPlus,
  IconPrinter,
  IconTrash,
  IconUpload,
} from '@tabler/icons-react';
import { memo, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../components/ErrorNotice.tsx';
import { PageHeader } from '../components/PageHeader.tsx';
import { BulkBar } from './BulkBar.tsx';
import { BulkDialogHost } from './bulk/BulkDialogHost.tsx';
import { ContactFilterBox } from './ContactFilterBox.tsx';
import { ContactList } from './ContactList.tsx';
import classes from './CustomersPane.module.css';
import { FilterBar } from './FilterBar.tsx';
import { isFiltered } from './listQuery.ts';
import { NobodyHere } from './NobodyHere.tsx';
import { PeekPanel } from './PeekPanel.tsx';
import { RowMenu } from './RowMenu.tsx';
import { isSelected } from '../components/selection.ts';
import { useCustomersPane } from './useCustomersPane.ts';
import { ViewMenu } from './views/ViewMenu.tsx';

export interface CustomersPaneProps {
  readonly inBin: boolean;
  readonly openId: number | null;
  /** The saved view that the address names; null for none; undefined where it names something else. */
  readonly addressedView: number | null | undefined;
}

/** The list of customers, or of those in the bin, with everything around it. */
export function CustomersPane({ inBin, openId, addressedView }: CustomersPaneProps) {
  const { t } = useTranslation('contacts');
  const { t: views } = useTranslation('views');
  const pane = useCustomersPane(inBin, openId, addressedView);
  const { rows, query, selection, menu, active, view } = pane;
  const total = rows.total;
  const isEmpty = total === 0 && rows.error === null;
  const isBare = isEmpty && !isFiltered(query);
  const { boxRef, look, askAhead, enterList, openFirst } = pane;
  const box = useMemo(
    () => (
      <ContactFilterBox
        inBin={inBin}
        boxRef={boxRef}
        onText={look}
        onType={askAhead}
        onLeave={enterList}
        onEnter={openFirst}
      />
    ),
    [inBin, boxRef, look, askAhead, enterList, openFirst],
  );

  return (
    <div className={classes.pane}>
      <PageHeader
        title={inBin ? t('bin.title') : t('title')}
        beside={
          inBin || isBare ? null : (
            <ViewMenu view={view} shape={pane.shape} isLooking={query.text !== ''} asked={pane.asked} />
          )
        }
        {...(view === null || inBin ? {} : { windowTitle: view.name })}
        subtitle={
          total === null || isBare
            ? '\u00a0'
            : [
                t(isFiltered(query) ? 'countFiltered' : 'count', { count: total }),
                ...(inBin ? [t('bin.intro')] : []),
              ].join(' · ')
        }
        actions={
          inBin ? (
            <BinActions isEmpty={isBare} onBack={pane.leaveBin} onEmpty={() => void pane.emptyBin()} />
          ) : (
            <ListActions
              isBare={isBare}
              isEmpty={(total ?? 0) === 0}
              onImport={pane.importFile}
              onExport={pane.exportShown}
              onPrint={pane.printShown}
              onBin={pane.goToBin}
              onNew={pane.newContact}
            />
          )
        }
      />
      {isBare ? null : (
        <FilterBar
          shape={pane.shape}
          columns={pane.columns}
          box={box}
          onChange={pane.changeShape}
          onClear={pane.clearFilters}
        />
      )}
      {view?.isBroken === true && !inBin ? (
        <Alert color="lamp" variant="light" icon={<IconAlertCircle aria-hidden="true" />}>
          {views('broken')}
        </Alert>
      ) : null}
      <BulkBar
        selection={selection}
        total={total ?? 0}
        inBin={inBin}
        isBusy={pane.dialogs.bulk.isBusy}
        onSelectAll={pane.selectAll}
        onClear={pane.clearSelection}
        onTag={pane.openTags}
        onRhythm={pane.openRhythms}
        onSet={pane.openSet}
        onExport={pane.exportSelected}
        onPrint={pane.printSelected}
        onRemove={() => void pane.removeSelected()}
        onRestore={() => void pane.restoreSelected()}
      />
      {rows.error === null ? null : <ErrorNotice error={rows.error} onRetry={rows.retry} />}
      {isEmpty ? (
        <NobodyHere
          inBin={inBin}
          isFiltered={isFiltered(query)}
          looking={query.text.trim()}
          onSearchWithoutFilter={isFiltered(pane.shape) ? pane.searchWithoutFilter : null}
          onClear={pane.clearFilters}
        />
      ) : (
        <ContactList
          rows={rows}
          query={pane.shape}
          columns={pane.columns.chosen}
          selection={selection}
          activeIndex={active.index}
          openId={openId}
          gridRef={pane.gridRef}
          scrollTo={pane.scrollTo}
          onActivate={pane.activate}
          onOpen={pane.open}
          onToggle={pane.toggle}
          onExtend={pane.extendTo}
          onToggleAll={pane.toggleAll}
          onMenu={pane.openMenu}
          onSort={pane.sort}
        />
      )}
      {pane.isPeeking && active.row !== undefined ? <PeekPanel row={active.row} onClose={pane.stopPeeking} /> : null}
      {menu === null ? null : (
        <RowMenu
          {...menu}
          inBin={inBin}
          isSelected={isSelected(selection, menu.row.id)}
          onClose={pane.closeMenu}
          onOpen={() => pane.open(menu.row)}
          onEdit={() => pane.edit(menu.row)}
          onLog={() => pane.logOne(menu.row)}
          onRemind={() => pane.remindOne(menu.row)}
          onRhythm={() => pane.openRhythm(menu.row)}
          onToggle={() => pane.toggle(active.index, menu.row)}
          onExport={() => pane.exportOne(menu.row)}
          onRemove={() => void pane.removeOne(menu.row)}
          onRestore={() => void pane.restoreOne(menu.row)}
        />
      )}
      <BulkDialogHost dialogs={pane.dialogs} />
    </div>
  );
}

interface ListActionsProps {
  /** Nobody is here yet: the empty list offers how to begin. */
  readonly isBare: boolean;
  /** Nobody is shown. */
  readonly isEmpty: boolean;
  readonly onImport: () => void;
  readonly onExport: () => void;
  readonly onPrint: () => void;
  readonly onBin: () => void;
  readonly onNew: () => void;
}

const ListActions = memo(function ListActions({ isBare, isEmpty, ...props }: ListActionsProps) {
  const { t } = useTranslation('contacts');
  return (
    <>
      <Menu withinPortal={false} position="bottom-end" width={240}>
        <Menu.Target>
          <Button variant="default" aria-label={t('card.more')} title={t('card.more')} px="xs">
            <IconDots size="1.125rem" aria-hidden="true" />
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconUpload size="1rem" aria-hidden="true" />} onClick={props.onImport}>
            {t('action.importFile')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconDownload size="1rem" aria-hidden="true" />}
            disabled={isEmpty}
            onClick={props.onExport}
          >
            {t('action.exportAll')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconPrinter size="1rem" aria-hidden="true" />}
            disabled={isEmpty}
            onClick={props.onPrint}
          >
            {t('action.printList')}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item leftSection={<IconTrash size="1rem" aria-hidden="true" />} onClick={props.onBin}>
            {t('action.bin')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {isBare ? null : (
        <Button leftSection={<IconPlus size="1rem" aria-hidden="true" />} onClick={props.onNew}>
          {t('action.new')}
        </Button>
      )}
    </>
  );
});

interface BinActionsProps {
  readonly isEmpty: boolean;
  readonly onBack: () => void;
  readonly onEmpty: () => void;
}

function BinActions({ isEmpty, onBack, onEmpty }: BinActionsProps) {
  const { t } = useTranslation('contacts');
  return (
    <>
      <Button variant="default" leftSection={<IconArrowLeft size="1rem" aria-hidden="true" />} onClick={onBack}>
        {t('bin.back')}
      </Button>
      {isEmpty ? null : (
        <Button variant="light" color="seal" onClick={onEmpty}>
          {t('bin.empty')}
        </Button>
      )}
    </>
  );
}
