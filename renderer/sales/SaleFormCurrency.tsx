import { Button, Select, TextInput } from '@mantine/core';
import { IconCoins } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { localeFor } from '#shared/kernel/locale.ts';
import { useFormat } from '../app/format.ts';
import { currencyChoices } from '../settings/worldChoices.ts';
import classes from './SaleForm.module.css';
import { countedHome, withCurrency } from './saleFormValues.ts';
import type { SaleFormState } from './useSaleForm.ts';

/** Another currency than the company's own, and what it is worth: out of the way until somebody needs it. */
export function SaleFormCurrency({ form }: { readonly form: SaleFormState }) {
  const { t, i18n } = useTranslation('sales');
  const format = useFormat();
  const locale = localeFor([i18n.language]);
  const { values, home, error } = form;
  const isForeign = values.currency !== home;
  const [isOpen, setIsOpen] = useState(isForeign);
  const currencies = useMemo(() => (isOpen ? currencyChoices(locale) : []), [isOpen, locale]);
  if (!isOpen) {
    return (
      <div>
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconCoins size="1rem" aria-hidden="true" />}
          onClick={() => setIsOpen(true)}
        >
          {t('form.otherCurrency')}
        </Button>
      </div>
    );
  }
  const counted = countedHome(values, home);
  return (
    <div className={classes['rate']}>
      <Select
        label={t('field.currency')}
        searchable
        allowDeselect={false}
        data={currencies}
        value={values.currency}
        onChange={(currency) => {
          if (currency !== null && currency !== values.currency) form.set(withCurrency(values, currency));
        }}
      />
      {isForeign ? (
        <TextInput
          label={t('form.rateLabel', { currency: values.currency, home })}
          placeholder={t('form.rateHint')}
          inputMode="decimal"
          autoComplete="off"
          maxLength={20}
          value={values.rate}
          error={error('rate')}
          onChange={(event) => form.set({ rate: event.currentTarget.value })}
        />
      ) : null}
      {counted === null || values.amount.minor === null ? null : (
        <p className={classes['counted']}>
          {t('form.counted', {
            amount: format.money(values.amount.minor, values.currency),
            home: format.money(counted, home),
          })}
        </p>
      )}
    </div>
  );
}
