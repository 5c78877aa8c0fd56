import { Button } from '@mantine/core';
import { IconForms } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../components/EmptyState.tsx';
import { FIELD_ICONS } from './fieldIcons.ts';
import { newChoice, type FieldForm } from './fieldForm.ts';

const EXAMPLES = [
  ['customerNumber', 'text'],
  ['contractUntil', 'date'],
  ['size', 'choice'],
  ['newsletter', 'yesNo'],
] as const;

/** No own field yet: what they are good for, and a few to start with. */
export function NoFields({ onAdd }: { readonly onAdd: (start?: Partial<FieldForm>) => void }) {
  const { t } = useTranslation('fields');
  const sizes = () =>
    t('example.sizes')
      .split('\n')
      .map((label) => newChoice(label));
  return (
    <EmptyState
      icon={<IconForms size="2rem" stroke={1.5} />}
      title={t('empty.title')}
      actions={
        <>
          {EXAMPLES.map(([name, type]) => {
            const Icon = FIELD_ICONS[type];
            return (
              <Button
                key={name}
                variant="default"
                leftSection={<Icon size="1rem" aria-hidden="true" />}
                onClick={() =>
                  onAdd({ name: t(`example.${name}`), type, ...(type === 'choice' ? { choices: sizes() } : {}) })
                }
              >
                {t(`example.${name}`)}
              </Button>
            );
          })}
          <Button onClick={() => onAdd()}>{t('empty.own')}</Button>
        </>
      }
    >
      {t('empty.body')}
    </EmptyState>
  );
}
