import { useEffect, useRef } from 'react';
import classes from './RowCheckbox.module.css';

export interface RowCheckboxProps {
  readonly label: string;
  readonly isChecked: boolean;
  /** Some are checked, not all. */
  readonly isMixed?: boolean;
  readonly onToggle: () => void;
}

/** The box of a row of a list, and of the head above: one plain element, as there are dozens of them. Keys toggle the active row instead. */
export function RowCheckbox({ label, isChecked, isMixed = false, onToggle }: RowCheckboxProps) {
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current !== null) box.current.indeterminate = isMixed;
  }, [isMixed]);
  return (
    <input
      ref={box}
      type="checkbox"
      className={classes.box}
      tabIndex={-1}
      aria-label={label}
      checked={isChecked}
      onChange={onToggle}
    />
  );
}
