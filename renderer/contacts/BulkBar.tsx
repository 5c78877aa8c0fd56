import { Button, CloseButton } from '@mantine/core';
import { IconArrowBackUp, IconDownload, IconRepeat, IconTag, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './BulkBar.module.css';
import { selectedCount, type Selection } from './selection.ts';

export interface BulkBarProps {
  readonly selection: Selection;
  readonly total: number;
  readonly inBin: boolean;
  /** Whether something is being done with them just now. */
  readonly isBusy: boolean;
  readonly onSelectAll: () => void;
  readonly onClear: () => void;
  readonly onTag: () => void;
  readonly onRhythm: () => void;
  readonly onExport: () => void;
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
        <Button
          variant="default"
          size="compact-sm"
          disabled={isBusy}
          leftSection={<IconArrowBackUp size="1rem" />}
          onClick={props.onRestore}
        >
          {t('bulk.restore')}
        </Button>
      ) : (
        <>
          <Button
            variant="default"
            size="compact-sm"
            disabled={isBusy}
            leftSection={<IconTag size="1rem" />}
            onClick={props.onTag}
          >
            {t('bulk.tag')}
          </Button>
          <Button
            variant="default"
            size="compact-sm"
            disabled={isBusy}
            leftSection={<IconRepeat size="1rem" />}
            onClick={props.onRhythm}
          >
            {t('bulk.rhythm')}
          </Button>
          <Button
            variant="default"
            size="compact-sm"
            disabled={isBusy}
            leftSection={<IconDownload size="1rem" />}
            onClick={props.onExport}
          >
            {t('bulk.export')}
          </Button>
          <Button
            variant="default"
            size="compact-sm"
            color="seal"
            disabled={isBusy}
            leftSection={<IconTrash size="1rem" />}
            onClick={props.onRemove}
          >
            {t('bulk.remove')}
          </Button>
        </>
      )}
      <CloseButton aria-label={t('bulk.clear')} onClick={props.onClear} />
    </div>
  );
}
