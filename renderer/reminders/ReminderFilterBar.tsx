import { Button, Menu, SegmentedControl } from '@mantine/core';
import { IconAdjustmentsHorizontal } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ReminderKind } from '#shared/reminders/reminder.ts';
import { useWho } from '../app/useWho.ts';
import { FilterBarFrame, type FilterBarProps } from '../components/FilterBarFrame.tsx';
import { boxOf, FilterBox } from '../components/FilterBox.tsx';
import filterClasses from '../components/FilterBarFrame.module.css';
import { cleared, isFiltered, type ReminderQuery, type Whose } from './listQuery.ts';

/** Open or done, a box to filter, and conditions that read like a sentence. */
export function ReminderFilterBar(props: FilterBarProps<ReminderQuery>) {
  const { query, onChange } = props;
  const { t } = useTranslation('reminders');
  const conditions = useConditions(query);
  return (
    <FilterBarFrame
      onChange={onChange}
      box={<FilterBox {...boxOf(props)} label={t('filter.box')} clearLabel={t('filter.clearBox')} />}
      words={{
        showing: t('filter.showing'),
        remove: (what) => t('filter.remove', { what }),
        clear: t('filter.clear'),
      }}
      conditions={conditions}
      onClear={isFiltered(query) ? () => onChange(cleared(query)) : null}
      views={
        <SegmentedControl
          aria-label={t('filter.state')}
          value={query.state}
          data={[
            { value: 'open', label: t('state.open') },
            { value: 'done', label: t('state.done') },
          ]}
          onChange={(state) => onChange({ ...query, state: state === 'done' ? 'done' : 'open' })}
        />
      }
      menus={<FilterMenu query={query} onChange={onChange} />}
    />
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
