import { Group, type GroupProps } from '@mantine/core';
import type { ReactNode } from 'react';
import { FormButtons, type FormButtonsProps } from './FormButtons.tsx';
import classes from './FormFoot.module.css';

interface FormFootProps extends FormButtonsProps, Pick<GroupProps, 'gap' | 'justify'> {
  /** How much is wrong; null: nothing. Left out where a form counts no problems. */
  readonly problems?: string | null;
  /** What stands before it. */
  readonly children?: ReactNode;
}

/** The foot of a form in a dialog, in sight however long the form is: what is wrong, and the buttons. */
export function FormFoot({ gap = 'sm', justify, problems, children, ...buttons }: FormFootProps) {
  return (
    <Group className={classes.foot ?? ''} gap={gap} {...(justify === undefined ? {} : { justify })}>
      {children}
      {problems === undefined ? null : (
        <span className={classes.problems} role="alert">
          {problems}
        </span>
      )}
      <FormButtons {...buttons} />
    </Group>
  );
}
