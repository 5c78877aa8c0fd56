import { Button, CloseButton } from '@mantine/core';
import {
  IconArrowBackUp,
  IconDownload,
  IconPencil,
  IconPrinter,
  IconRepeat,
  IconTag,
  IconTrash,
  type TablerIcon,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './BulkBar.module.css';
import { selectedCount, type Selection } from '../components/selection.ts';

export interface BulkBarProps {
  readonly selection: Selection;
  readonly total: number;
  readonly inBin: boolean;
  /** Whether something is being done with them just now. */
  readonly isBusy: boolean;
  readonly onSelectAll: () => void;
  readonly onClear: () => void;
  readonly onTag: () => void;
  readonly onSet: () => void;
  readonly onRhythm: () => void;
  readonly onExport: () => void;
  readonly onPrint: () => void;
  readonly onRemove: () => void;
  readonly onRestore: () => void;
}

/** What can be done with all that is selected. */
export function BulkBar(props: BulkBarProps) {
  const { t } = useTranslation('contacts');
  const { selection, total, inBin, isBusy } = props;
  const count = selectedCount(selection, total);
  if (count === 0) return null;
  const isEverything = count >= total;
  const button = (Icon: TablerIcon, words: string, onClick: () => void) => (
    <Button
      variant="default"
      size="compact-sm"
      disabled={isBusy}
      leftSection={<Icon size="1rem" aria-hidden="true" />}
      onClick={onClick}
    >
      {words}
    </Button>
  );
  return (
    <div className={classes.bar} role="toolbar" aria-label={t('bulk.label')}>
      <output className={classes.count}>{t(isEverything ? 'bulk.allSelected' : 'bulk.selected', { count })}</output>
      {isEverything ? null : (
        <Button variant="subtle" size="compact-sm" onClick={props.onSelectAll}>
          {t('bulk.all', { count: total })}
        </Button>
      )}
      <span className={classes.space} />
      {inBin ? (
        button(IconArrowBackUp, t('bulk.restore'), props.onRestore)
      ) : (
        <>
          {button(IconTag, t('bulk.tag'), props.onTag)}
          {button(IconPencil, t('bulk.set'), props.onSet)}
          {button(IconRepeat, t('bulk.rhythm'), props.onRhythm)}
          {button(IconDownload, t('bulk.export'), props.onExport)}
          {button(IconPrinter, t('bulk.print'), props.onPrint)}
          {button(IconTrash, t('bulk.remove'), props.onRemove)}
        </>
      )}
      <CloseButton aria-label={t('bulk.clear')} onClick={props.onClear} />
    </div>
  );
}
