import { ActionIcon, Button, Menu, Pill, SegmentedControl, TextInput } from '@mantine/core';
import { IconAdjustmentsHorizontal, IconSearch, IconX } from '@tabler/icons-react';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { ReminderKind } from '#shared/reminders/reminder.ts';
import { useWho } from '../app/useWho.ts';
import filterClasses from '../contacts/FilterBar.module.css';
import { cleared, isFiltered, type ReminderQuery, type Whose } from './listQuery.ts';

interface ReminderFilterBarProps {
  readonly query: ReminderQuery;
  readonly onChange: (query: ReminderQuery) => void;
  readonly boxRef: RefObject<HTMLInputElement | null>;
  /** Down from the box goes into the list. */
  readonly onLeaveBox: () => void;
}

/** Open or done, a box to filter, and conditions that read like a sentence. */
export function ReminderFilterBar({ query, onChange, boxRef, onLeaveBox }: ReminderFilterBarProps) {
  const { t } = useTranslation('reminders');
  const conditions = useConditions(query);
  return (
    <div className={filterClasses['bar']}>
      <div className={filterClasses['line']}>
        <SegmentedControl
          aria-label={t('filter.state')}
          value={query.state}
          data={[
            { value: 'open', label: t('state.open') },
            { value: 'done', label: t('state.done') },
          ]}
          onChange={(state) => onChange({ ...query, state: state === 'done' ? 'done' : 'open' })}
        />
        <TextInput
          ref={boxRef}
          className={filterClasses['box'] ?? ''}
          type="search"
          aria-label={t('filter.box')}
          placeholder={t('filter.box')}
          value={query.text}
          maxLength={200}
          leftSection={<IconSearch size="1rem" aria-hidden="true" />}
          rightSection={
            query.text === '' ? null : (
              <ActionIcon
                variant="subtle"
                size="sm"
                aria-label={t('filter.clearBox')}
                onClick={() => onChange({ ...query, text: '' })}
              >
                <IconX size="0.875rem" aria-hidden="true" />
              </ActionIcon>
            )
          }
          onChange={(event) => onChange({ ...query, text: event.currentTarget.value })}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing) return;
            if (event.key === 'ArrowDown' || event.key === 'Enter') {
              event.preventDefault();
              onLeaveBox();
            } else if (event.key === 'Escape') {
              event.stopPropagation();
              if (query.text === '') onLeaveBox();
              else onChange({ ...query, text: '' });
            }
          }}
        />
        <FilterMenu query={query} onChange={onChange} />
      </div>
      {conditions.length === 0 ? null : (
        <div className={filterClasses['sentence']}>
          <span className={filterClasses['showing']}>{t('filter.showing')}</span>
          {conditions.map(({ key, words, without }) => (
            <Pill
              key={key}
              size="md"
              withRemoveButton
              onRemove={() => onChange(without)}
              removeButtonProps={{
                'aria-label': t('filter.remove', { what: words }),
                tabIndex: 0,
                'aria-hidden': false,
              }}
            >
              {words}
            </Pill>
          ))}
          {isFiltered(query) ? (
            <Button variant="subtle" size="compact-xs" onClick={() => onChange(cleared(query))}>
              {t('filter.clear')}
            </Button>
          ) : null}
        </div>
      )}
    </div>
  );
}

/** The conditions of a query as parts of a sentence. */
function useConditions(query: ReminderQuery) {
  const { t } = useTranslation('reminders');
  const { choices } = useWho();
  const { whose, kind, isRepeating } = query;
  const name = choices.find(({ id }) => id === whose)?.name ?? '';
  return [
    ...(whose === 'all'
      ? []
      : [
          {
            key: 'whose',
            words: whose === 'nobody' ? t('filter.ofEverybody') : t('filter.of', { name }),
            without: { ...query, whose: 'all' as const },
          },
        ]),
    ...(kind === null ? [] : [{ key: 'kind', words: t(`kind.${kind}`), without: { ...query, kind: null } }]),
    ...(isRepeating === null
      ? []
      : [
          {
            key: 'repeats',
            words: t(isRepeating ? 'filter.repeating' : 'filter.once'),
            without: { ...query, isRepeating: null },
          },
        ]),
  ];
}

interface FilterMenuProps {
  readonly query: ReminderQuery;
  readonly onChange: (query: ReminderQuery) => void;
}

function FilterMenu({ query, onChange }: FilterMenuProps) {
  const { t } = useTranslation('reminders');
  const { choices } = useWho();
  const choice = (key: string, words: string, isOn: boolean, next: Partial<ReminderQuery>) => (
    <Menu.CheckboxItem key={key} checked={isOn} onChange={() => onChange({ ...query, ...next })}>
      {words}
    </Menu.CheckboxItem>
  );
  const whose = (key: string, words: string, value: Whose) =>
    choice(key, words, query.whose === value, { whose: query.whose === value ? 'all' : value });
  const repeats = (words: string, value: boolean) =>
    choice(`repeats${String(value)}`, words, query.isRepeating === value, {
      isRepeating: query.isRepeating === value ? null : value,
    });
  return (
    <Menu withinPortal={false} position="bottom-end" closeOnItemClick={false} width={260}>
      <Menu.Target>
        <Button variant="default" aria-label={t('filter.add')}>
          <IconAdjustmentsHorizontal size="1rem" aria-hidden="true" />
          <span className={filterClasses['word']}>{t('filter.add')}</span>
        </Button>
      </Menu.Target>
      <Menu.Dropdown className={filterClasses['dropdown'] ?? ''}>
        <Menu.Label>{t('filter.groupWhose')}</Menu.Label>
        {choices.map((member) => whose(`staff${member.id}`, member.name, member.id))}
        {whose('nobody', t('filter.ofEverybody'), 'nobody')}
        <Menu.Label>{t('filter.groupRepeat')}</Menu.Label>
        {repeats(t('filter.repeating'), true)}
        {repeats(t('filter.once'), false)}
        <Menu.Label>{t('filter.groupKind')}</Menu.Label>
        {ReminderKind.options.map((kind) =>
          choice(kind, t(`kind.${kind}`), query.kind === kind, { kind: query.kind === kind ? null : kind }),
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
