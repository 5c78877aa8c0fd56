import { useTranslation } from 'react-i18next';
import type { Initiative } from '#shared/initiatives/initiative.ts';

/** Whose result it is: the CRM, an initiative by its name, or (null) all of them together. */
export function useWhoseName(): (initiative: Pick<Initiative, 'name' | 'kind'> | null) => string {
  const { t } = useTranslation('roi');
  return (initiative) => {
    if (initiative === null) return t('whose.all');
    return initiative.kind === 'crm' ? t('whose.crm') : initiative.name;
  };
}
