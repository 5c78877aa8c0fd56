import { Popover, type PopoverProps } from '@mantine/core';
import type { ReactNode } from 'react';

interface PopoverFormProps extends Pick<PopoverProps, 'position' | 'width'> {
  readonly isOpen: boolean;
  readonly onToggle: (isOpen: boolean) => void;
  /** What it is, for those who hear it. */
  readonly label: string;
  /** Where it stands: one element that takes a ref. */
  readonly target: ReactNode;
  readonly className?: string | undefined;
  /** Built only while it is open, so that it begins anew each time. */
  readonly children: () => ReactNode;
}

/** A small form beside what it changes. The keys are its own while it is open; Esc leaves it. */
export function PopoverForm({
  isOpen,
  onToggle,
  label,
  target,
  className = '',
  children,
  position = 'bottom-end',
  width = 320,
}: PopoverFormProps) {
  return (
    <Popover
      opened={isOpen}
      onChange={onToggle}
      position={position}
      width={width}
      withinPortal={false}
      withRoles={false}
      trapFocus
      returnFocus
      shadow="md"
    >
      <Popover.Target>{target}</Popover.Target>
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- the dropdown is Mantine's own element */}
      <Popover.Dropdown role="dialog" aria-modal="true" aria-label={label} className={className}>
        {isOpen ? children() : null}
      </Popover.Dropdown>
    </Popover>
  );
}
