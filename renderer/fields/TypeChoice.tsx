import { Radio, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FieldType } from '#shared/fields/field.ts';
import { useFormat } from '../app/format.ts';
import { useToday } from '../app/today.ts';
import classes from './Fields.module.css';

interface TypeChoiceProps {
  readonly value: FieldType;
  /** What the example of money is in. */
  readonly currency: string;
  readonly onChange: (type: FieldType) => void;
}

/** What a field holds: each type with what it is good for and an example. */
export function TypeChoice({ value, currency, onChange }: TypeChoiceProps) {
  const { t } = useTranslation('fields');
  const format = useFormat();
  const year = Number(useToday().slice(0, 4));
  const examples = { amount: format.money(500_000, currency), date: format.date(`${year + 1}-06-30`) };
  return (
    <Radio.Group
      label={t('type.label')}
      value={value}
      onChange={(chosen) => {
        const type = FieldType.safeParse(chosen);
        if (type.success) onChange(type.data);
      }}
    >
      <div className={classes.types}>
        {FieldType.options.map((type) => (
          <Radio.Card key={type} value={type} className={classes.type ?? ''}>
            <Radio.Indicator />
            <span className={classes.typeWords}>
              <span className={classes.name}>{t(`type.${type}.name`)}</span>
              <Text component="span" size="sm">
                {t(`type.${type}.what`)}
              </Text>
              <Text component="span" size="sm" c="dimmed">
                {t(`type.${type}.example`, examples)}
              </Text>
            </span>
          </Radio.Card>
        ))}
      </div>
    </Radio.Group>
  );
}
