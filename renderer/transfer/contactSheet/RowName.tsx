import { VisuallyHidden } from '@mantine/core';
import { IconBuilding } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { PreviewRow } from '#shared/transfer/previewRow.ts';
import classes from './FateRows.module.css';

interface RowNameProps {
  readonly row: PreviewRow;
  /** Says whom it was met in, and by what. */
  readonly isMatchShown?: boolean;
}

/** A row that could not be read is known by its first cells. */
function excerptOf(cells: readonly string[]): string {
  return cells
    .filter((cell) => cell.trim() !== '')
    .slice(0, 3)
    .join(' · ');
}

/** Who a row is. */
export function RowName({ row, isMatchShown = false }: RowNameProps) {
  const { t } = useTranslation(['transfer', 'contacts']);
  const { match } = row;
  return (
    <>
      {row.kind === 'company' ? (
        <>
          <IconBuilding className={classes['icon']} size="0.9375rem" aria-hidden="true" />
          <VisuallyHidden>{t('contacts:kind.company')}: </VisuallyHidden>
        </>
      ) : null}
      {row.displayName || excerptOf(row.cells)}
      {isMatchShown && match !== null ? (
        <span className={classes['soft']}>
          {match.displayName === row.displayName
            ? t(`matchedBy.${match.by}`)
            : t('contactSheet.metIn', { name: match.displayName, by: t(`matchedBy.${match.by}`) })}
        </span>
      ) : null}
    </>
  );
}
