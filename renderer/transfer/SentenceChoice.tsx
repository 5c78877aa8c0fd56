import { SegmentedControl } from '@mantine/core';
import classes from './SentenceChoice.module.css';

interface SentenceChoiceProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  /** Short words to choose from, and what each means here. */
  readonly choices: readonly { readonly value: Value; readonly label: string; readonly sentence: string }[];
  readonly onChange: (value: Value) => void;
}

/** A choice among few, with a sentence that says what the chosen one means. */
export function SentenceChoice<Value extends string>(props: SentenceChoiceProps<Value>) {
  const { label, value, choices, onChange } = props;
  const sentence = choices.find((choice) => choice.value === value)?.sentence ?? '';
  return (
    <div className={classes['choice']}>
      <span className={classes['label']} aria-hidden>
        {label}
      </span>
      <SegmentedControl
        size="sm"
        aria-label={label}
        value={value}
        data={choices.map((choice) => ({ value: choice.value, label: choice.label }))}
        onChange={onChange}
      />
      <output className={classes['sentence']}>{sentence}</output>
    </div>
  );
}
