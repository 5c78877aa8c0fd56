import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useOwnFields } from '../fields/useOwnFields.ts';
import { MarkedText } from '../search/MarkedText.tsx';
import type { ColumnLayout } from './columns/columnLayout.ts';
import classes from './ContactList.module.css';
import { reasonFor } from './foundInRow.ts';
import type { ListRow } from './listRow.ts';
import { textsInSight } from './textsInSight.ts';
import { usePhoneShown } from './usePhoneShown.ts';
import type { OwnText } from './useOwnText.ts';

interface FoundBecauseProps {
  readonly row: ListRow;
  readonly looking: string;
  readonly layout: ColumnLayout;
  readonly ownText: OwnText;
  /** What stands there otherwise. */
  readonly children: ReactNode;
}

/** A quiet line below the name that says why somebody was found, where the row does not show it. */
export function FoundBecause(props: FoundBecauseProps) {
  return props.looking === '' ? props.children : <Because {...props} />;
}

function Because({ row, looking, layout, ownText, children }: FoundBecauseProps) {
  const { t } = useTranslation('views');
  const { byId } = useOwnFields();
  const phone = usePhoneShown();
  const reason = useMemo(
    () => reasonFor(row, looking, textsInSight(row, layout, ownText, phone(row.phone)), ownText),
    [row, looking, layout, ownText, phone],
  );
  if (reason === null) return children;
  const own = reason.fieldId === null ? undefined : byId.get(reason.fieldId)?.name;
  const where = own ?? (reason.where === 'own' ? '' : t(`found.${reason.where}`));
  return (
    <span className={classes.underLine}>
      {t('found.in', { where })}
      <MarkedText text={reason.text} marks={reason.marks} />
    </span>
  );
}
