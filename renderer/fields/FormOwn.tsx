import { useTranslation } from 'react-i18next';
import { appliesToKind } from '#shared/fields/applies.rules.ts';
import type { Field } from '#shared/fields/field.ts';
import formClasses from '../contacts/ContactForm.module.css';
import type { FormPartProps } from '../contacts/formType.ts';
import { OwnValueInput } from './OwnValueInput.tsx';
import { PROBLEM_OF } from './ownValueProblem.ts';
import { useOwnFields } from './useOwnFields.ts';

/** The company's own fields in the form of a customer; nothing where there are none. */
export function FormOwn({ form }: FormPartProps) {
  const { t } = useTranslation('fields');
  const { fields } = useOwnFields();
  const { own, kind } = form.values;
  const valueOf = (field: Field) => own.find(({ fieldId }) => fieldId === field.id);
  // What a customer of the other kind once got stays in sight until it is emptied.
  const shown = fields.filter(
    (field) => appliesToKind(field, kind) || (valueOf(field)?.appliesTo === 'both' && valueOf(field)?.value !== ''),
  );
  if (shown.length === 0) return null;
  const write = (field: Field, value: string, isUnreadable: boolean) => {
    const before = valueOf(field);
    const next = { fieldId: field.id, value, isUnreadable, appliesTo: before?.appliesTo ?? field.appliesTo };
    form.setFieldValue('own', [...own.filter(({ fieldId }) => fieldId !== field.id), next]);
  };
  return (
    <fieldset className={formClasses.part}>
      <legend className={formClasses.legend}>{t('card.title')}</legend>
      <div className={formClasses.grid}>
        {shown.map((field) => {
          const typed = valueOf(field);
          const index = own.findIndex(({ fieldId }) => fieldId === field.id);
          const hasProblem = form.errors[`own.${index}.value`] !== undefined;
          return (
            <OwnValueInput
              key={field.id}
              field={field}
              value={typed?.value ?? ''}
              description={appliesToKind(field, kind) ? undefined : t(`card.foreign_${kind}`)}
              error={hasProblem && typed?.isUnreadable === true ? t(`problem.${PROBLEM_OF[field.type]}`) : undefined}
              onChange={(value, isUnreadable) => write(field, value, isUnreadable)}
            />
          );
        })}
      </div>
    </fieldset>
  );
}
