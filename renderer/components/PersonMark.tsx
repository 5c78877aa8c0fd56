import { Avatar } from '@mantine/core';
import { initials } from './initials.ts';

interface PersonMarkProps {
  readonly name: string;
  /** Width and height, pixels at normal text size. */
  readonly size: number;
}

/** A staff member's initials in a circle; the name stands beside it, so it is only seen. */
export function PersonMark({ name, size }: PersonMarkProps) {
  return (
    <Avatar size={size} color="ink" aria-hidden>
      {initials(name)}
    </Avatar>
  );
}
