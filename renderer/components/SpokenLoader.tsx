import { Loader, type LoaderProps, VisuallyHidden } from '@mantine/core';

/** A sign of waiting that also says what is waited for. */
export function SpokenLoader({ label, ...props }: Omit<LoaderProps, 'aria-label'> & { readonly label: string }) {
  return (
    <>
      <VisuallyHidden component="output">{label}</VisuallyHidden>
      <Loader {...props} aria-hidden />
    </>
  );
}
