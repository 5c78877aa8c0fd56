import { useTranslation } from 'react-i18next';
import { LateTaskDialog } from '../../components/LateTaskDialog.tsx';
import type { Bulk } from './useBulk.ts';

/** A bulk change that takes a while, with a way to stop it. */
export function BulkProgress({ bulk }: { readonly bulk: Pick<Bulk, 'state' | 'shown' | 'cancel'> }) {
  const { t } = useTranslation('contacts');
  const { shown, state, cancel } = bulk;
  if (shown === null) return null;
  return <LateTaskDialog state={state} label={t(`bulk.running.${shown}`)} onCancel={cancel} />;
}
