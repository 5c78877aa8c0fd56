import { Group, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FieldType } from '#shared/fields/field.ts';
import type { SimpleTarget } from '#shared/transfer/contactTarget.ts';
import { labelsFor } from '../../contacts/pointLabels.ts';
import { KNOWN_SERVICES, usePointWords } from '../../contacts/pointWords.ts';
import { LateInput } from './LateInput.tsx';

interface ColumnDetailsProps {
  readonly head: string;
  readonly target: SimpleTarget;
  readonly onChange: (target: SimpleTarget) => void;
}

/** What a target still needs: the label of a point, address or day; name and kind of a new own field. */
export function ColumnDetails({ head, target, onChange }: ColumnDetailsProps) {
  const { t } = useTranslation('transfer');
  const words = usePointWords();
  if (target.to === 'newOwn')
    return (
      <Group gap={6} wrap="nowrap" align="start">
        <LateInput
          label={t('columns.newName', { header: head })}
          placeholder={t('columns.newNamePlaceholder')}
          value={target.name}
          isNeeded
          onChange={(name) => onChange({ ...target, name })}
        />
        <Select
          size="xs"
          aria-label={t('columns.newType', { header: head })}
          allowDeselect={false}
          data={FieldType.options.map((type) => ({ value: type, label: t(`columns.type.${type}`) }))}
          value={target.type}
          onChange={(type) => onChange({ ...target, type: FieldType.parse(type) })}
        />
      </Group>
    );
  if (target.to !== 'point' && target.to !== 'address' && target.to !== 'day') return null;
  const type = target.to === 'point' ? target.type : target.to === 'address' ? 'address' : null;
  return (
    <Group gap={6} wrap="nowrap">
      {target.to === 'point' && target.type === 'messenger' ? (
        <LateInput
          label={t('columns.serviceOf', { header: head })}
          placeholder={t('columns.servicePlaceholder')}
          suggestions={KNOWN_SERVICES.map(words.service)}
          value={words.service(target.service)}
          onChange={(service) => onChange({ ...target, service: words.storedService(service) })}
        />
      ) : null}
      <LateInput
        label={t('columns.label', { header: head })}
        placeholder={t('columns.labelPlaceholder')}
        suggestions={type === null ? [] : labelsFor(type).map(words.label)}
        value={words.label(target.label)}
        onChange={(label) => onChange({ ...target, label: words.storedLabel(label) })}
      />
    </Group>
  );
}
