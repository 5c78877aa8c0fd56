import type { useForm } from '@mantine/form';
import type { ContactFormValues } from './formValues.ts';

/** The form's state. (@mantine/form does not export its type where modules are resolved as Node does.) */
type AnyRules = ReturnType<typeof useForm<ContactFormValues>>;

/** The form of a customer, as its parts get it: without validation, which is the form's own. */
export interface FormPartProps {
  readonly form: Pick<AnyRules, 'values' | 'errors' | 'setFieldValue' | 'setValues' | 'getInputProps'>;
}
