import { Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../components/Dialog.tsx';
import { Keys } from '../components/Keys.tsx';
import { COMMAND_GROUPS, useOfferedCommands, type Command } from './commands.ts';
import classes from './KeySheet.module.css';
import { keySheet, useKeySheet } from './keySheetStore.ts';

/** All keys that work here and now, by chapter. */
export function KeySheet() {
  const { t } = useTranslation('app');
  const isOpen = useKeySheet();
  const commands = useOfferedCommands().filter(({ keys }) => keys !== undefined && keys.length > 0);
  return (
    <Dialog opened={isOpen} onClose={keySheet.close} title={t('keySheet')} size="xl">
      <div className={classes['columns']}>
        {COMMAND_GROUPS.map((group) => {
          const rows = rowsOf(commands.filter((command) => command.group === group));
          if (rows.length === 0) return null;
          return (
            <section key={group} className={classes['group']}>
              <Title order={3} size="h5" mb="xs">
                {t(`group.${group}`)}
              </Title>
              <dl className={classes['list']}>
                {rows.map(([label, chords]) => (
                  <div key={label} className={classes['row']}>
                    <dt>{label}</dt>
                    <dd>
                      {chords.map((chord) => (
                        <Keys key={chord} chord={chord} />
                      ))}
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          );
        })}
      </div>
    </Dialog>
  );
}

/** One row for commands that read alike (J and the arrow both go to the next row). */
function rowsOf(commands: readonly Command[]): readonly (readonly [string, readonly string[]])[] {
  const rows = new Map<string, readonly string[]>();
  for (const { label, keys = [] } of commands) rows.set(label, [...(rows.get(label) ?? []), ...keys]);
  return [...rows];
}
