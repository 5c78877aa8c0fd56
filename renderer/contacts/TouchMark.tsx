import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TouchColour } from '#shared/touch/touch.ts';
import classes from './TouchMark.module.css';

export interface TouchMarkProps {
  readonly colour: TouchColour;
}

/** How it stands with staying in touch: a dot of that colour, and the word for it. */
export function TouchMark({ colour }: TouchMarkProps) {
  const { t } = useTranslation('contacts');
  return touchMark(colour, t(`touch.${colour}`));
}

/** The same where the word for it is at hand. */
export function touchMark(colour: TouchColour, word: string): ReactNode {
  return (
    <span className={classes.mark} title={word}>
      <span className={classes.dot} data-colour={colour} aria-hidden="true" />
      <span className={classes.word} data-word>
        {word}
      </span>
    </span>
  );
}
