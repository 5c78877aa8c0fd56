import { Button, Menu } from '@mantine/core';
import { IconArrowLeft, IconDots, IconDownload, IconPlus, IconTrash, IconUpload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../components/ErrorNotice.tsx';
import { PageHeader } from '../components/PageHeader.tsx';
import { BulkBar } from './BulkBar.tsx';
import { ContactList } from './ContactList.tsx';
import classes from './CustomersPane.module.css';
import { FilterBar } from './FilterBar.tsx';
import { isFiltered } from './listQuery.ts';
import { NobodyHere } from './NobodyHere.tsx';
import { PeekPanel } from './PeekPanel.tsx';
import { RhythmDialog } from './RhythmDialog.tsx';
import { RowMenu } from './RowMenu.tsx';
import { isSelected } from './selection.ts';
import { TagDialog } from './TagDialog.tsx';
import { useCustomersPane } from './useCustomersPane.ts';

export interface CustomersPaneProps {
  readonly inBin: boolean;
  readonly openId: number | null;
}

/** The list of customers, or of those in the bin, with everything around it. */
export function CustomersPane({ inBin, openId }: CustomersPaneProps) {
  const { t } = useTranslation('contacts');
  const pane = useCustomersPane(inBin, openId);
  const { rows, query, selection, menu, active } = pane;
  const total = rows.total;
  const isEmpty = total === 0 && rows.error === null;
  const isBare = isEmpty && !isFiltered(query);

  return (
    <div className={classes.pane}>
      <PageHeader
        title={inBin ? t('bin.title') : t('title')}
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
            <ListActions pane={pane} isBare={isBare} />
          )
        }
      />
      {isBare ? null : (
        <FilterBar query={query} onChange={pane.setQuery} boxRef={pane.boxRef} onLeaveBox={pane.enterList} />
      )}
      <BulkBar
        selection={selection}
        total={total ?? 0}
        inBin={inBin}
        isBusy={pane.isGathering}
        onSelectAll={pane.selectAll}
        onClear={pane.clearSelection}
        onTag={pane.openTags}
        onRhythm={pane.openRhythms}
        onExport={pane.exportSelected}
        onRemove={() => void pane.removeSelected()}
        onRestore={() => void pane.restoreSelected()}
      />
      {rows.error === null ? null : <ErrorNotice error={rows.error} onRetry={rows.retry} />}
      {isEmpty ? (
        <NobodyHere inBin={inBin} isFiltered={isFiltered(query)} onClear={pane.clearFilters} />
      ) : (
        <ContactList
          rows={rows}
          query={query}
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
      {pane.rhythmFor === null ? null : <RhythmDialog {...pane.rhythmFor} onClose={pane.closeRhythm} />}
      {pane.tagging === null ? null : <TagDialog ids={pane.tagging} onClose={pane.closeTags} />}
    </div>
  );
}

interface ListActionsProps {
  readonly pane: ReturnType<typeof useCustomersPane>;
  /** Nobody is here yet: the empty list offers how to begin. */
  readonly isBare: boolean;
}

function ListActions({ pane, isBare }: ListActionsProps) {
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
          <Menu.Item leftSection={<IconUpload size="1rem" aria-hidden="true" />} onClick={pane.importFile}>
            {t('action.importFile')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconDownload size="1rem" aria-hidden="true" />}
            disabled={(pane.rows.total ?? 0) === 0}
            onClick={pane.exportShown}
          >
            {t('action.exportAll')}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item leftSection={<IconTrash size="1rem" aria-hidden="true" />} onClick={pane.goToBin}>
            {t('action.bin')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {isBare ? null : (
        <Button leftSection={<IconPlus size="1rem" aria-hidden="true" />} onClick={pane.newContact}>
          {t('action.new')}
        </Button>
      )}
    </>
  );
}

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
