import { Group, Kbd } from '@mantine/core';
import { keysOfChord } from '../app/commandKeys.ts';
import { isMac } from '../app/platform.ts';

/** A chord as keys on the keyboard. */
export function Keys({ chord }: { readonly chord: string }) {
  return (
    <Group component="span" gap={3} wrap="nowrap" display="inline-flex">
      {keysOfChord(chord, isMac).map((key) => (
        <Kbd key={key} size="sm">
          {key}
        </Kbd>
      ))}
    </Group>
  );
}
