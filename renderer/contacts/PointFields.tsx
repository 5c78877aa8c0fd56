import { Autocomplete, Textarea, TextInput } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { PostalAddress } from '#shared/contacts/contactPoint.ts';
import { spokenLanguage } from '../app/i18n.ts';
import type { PointValues } from './formValues.ts';
import classes from './PointFields.module.css';
import { focusFirst } from './InlineEditor.tsx';
import { labelsFor } from './pointLabels.ts';
import { POINT_ICONS } from './pointIcons.ts';
import { KNOWN_SERVICES, usePointWords } from './pointWords.ts';

export interface PointFieldsProps {
  readonly point: PointValues;
  /** What this entry is called, for labels that only screen readers say. */
  readonly name: string;
  readonly error?: string | undefined;
  /** Takes the focus when it appears: it was just added. */
  readonly wantsFocus?: boolean;
  readonly onChange: (point: PointValues) => void;
}

/** The fields of one contact point: label, and value or parts of an address. */
export function PointFields({ point, name, error, wantsFocus = false, onChange }: PointFieldsProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (wantsFocus) focusFirst(place.current);
  }, [wantsFocus]);
  const { t } = useTranslation('contacts');
  const words = usePointWords();
  const Icon = POINT_ICONS[point.type];
  const value = { value: point.value, error: error ?? null, 'aria-label': name, maxLength: 5000 };
  return (
    <div ref={place} className={classes.fields}>
      <div className={classes.labels}>
        {point.type === 'messenger' ? (
          <Autocomplete
            aria-label={t('point.serviceOf', { what: name })}
            placeholder={t('point.service')}
            data={KNOWN_SERVICES.map(words.service)}
            value={words.service(point.service)}
            maxLength={100}
            onChange={(service) => onChange({ ...point, service: words.storedService(service) })}
          />
        ) : null}
        <Autocomplete
          aria-label={t('point.labelOf', { what: name })}
          placeholder={t('point.label')}
          data={labelsFor(point.type).map(words.label)}
          filter={({ options }) => options}
          value={words.label(point.label)}
          maxLength={100}
          onChange={(label) => onChange({ ...point, label: words.storedLabel(label) })}
        />
      </div>
      {point.type === 'address' ? (
        <AddressFields address={point.address} onChange={(address) => onChange({ ...point, address })} />
      ) : (
        <TextInput
          {...value}
          data-focus-first
          className={classes.value ?? ''}
          leftSection={<Icon size="1rem" stroke={1.6} aria-hidden="true" />}
          placeholder={t(`point.${point.type}`)}
          type={INPUT_TYPES[point.type]}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => onChange({ ...point, value: event.currentTarget.value })}
        />
      )}
    </div>
  );
}

/** Kinds of keyboards on tablets; never validated by the browser. */
const INPUT_TYPES = { phone: 'tel', email: 'text', url: 'text', messenger: 'text' } as const;

const WESTERN_ORDER = ['street', 'extended', 'poBox', 'postcode', 'locality', 'region', 'country'] as const;
const CHINESE_ORDER = ['country', 'postcode', 'region', 'locality', 'street', 'extended', 'poBox'] as const;

interface AddressFieldsProps {
  readonly address: PostalAddress;
  readonly onChange: (address: PostalAddress) => void;
}

function AddressFields({ address, onChange }: AddressFieldsProps) {
  const { t } = useTranslation('contacts');
  const order = spokenLanguage() === 'en' ? WESTERN_ORDER : CHINESE_ORDER;
  return (
    <div className={classes.address}>
      {order.map((part, position) => {
        const common = {
          label: t(`address.${part}`),
          value: address[part],
          ...(position === 0 ? { 'data-focus-first': true } : {}),
          autoComplete: 'off',
          maxLength: part === 'postcode' ? 100 : part === 'country' ? 200 : 500,
        };
        const write = (text: string) => onChange({ ...address, [part]: text });
        return part === 'street' ? (
          <Textarea
            key={part}
            {...common}
            className={classes.wide ?? ''}
            autosize
            minRows={1}
            onChange={(event) => write(event.currentTarget.value)}
          />
        ) : (
          <TextInput key={part} {...common} onChange={(event) => write(event.currentTarget.value)} />
        );
      })}
    </div>
  );
}
