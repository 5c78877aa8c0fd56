import type { UseFormReturnType } from '@mantine/form';
import type { ContactFormValues } from './formValues.ts';

/** The form of a customer, as its parts get it. */
export interface FormPartProps {
  readonly form: UseFormReturnType<ContactFormValues>;
}
