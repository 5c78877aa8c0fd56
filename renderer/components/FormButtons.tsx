import { Button } from '@mantine/core';

export interface FormButtonsProps {
  readonly cancel: string;
  readonly onCancel: () => void;
  /** Saves and goes on with an empty form; left out where a form writes one thing. */
  readonly another?: { readonly label: string; readonly onClick: () => void } | undefined;
  /** The word on the button that submits the form. */
  readonly save: string;
  readonly isSaving: boolean;
}

/** The buttons that end a form: cancel, save. */
export function FormButtons({ cancel, onCancel, another, save, isSaving }: FormButtonsProps) {
  return (
    <>
      <Button variant="default" onClick={onCancel}>
        {cancel}
      </Button>
      {another === undefined ? null : (
        <Button variant="light" disabled={isSaving} onClick={another.onClick}>
          {another.label}
        </Button>
      )}
      <Button type="submit" loading={isSaving}>
        {save}
      </Button>
    </>
  );
}
