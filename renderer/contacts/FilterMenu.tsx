import { Button, Menu } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconAdjustmentsHorizontal, IconPlus } from '@tabler/icons-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContactCondition } from '#shared/contacts/contactCondition.ts';
import { TouchColour } from '#shared/touch/touch.ts';
import { data } from '../api/api.ts';
import classes from '../components/FilterBarFrame.module.css';
import { useConditionWords } from './conditions/useSentences.ts';
import { hasCondition, withToggled, withTouchToggled } from './conditions/quickConditions.ts';
import type { ListQuery } from './listQuery.ts';

export interface FilterMenuProps {
  readonly query: ListQuery;
  readonly onChange: (query: ListQuery) => void;
  /** Puts a condition together; null where there are as many as there may be. */
  readonly onAdd: (() => void) | null;
}

const REACH = ['email', 'phone'] as const;
/** Days without contact to choose from. */
const QUIET_DAYS = [90, 180, 365] as const;
const MOST_TAGS_SHOWN = 30;

/** The conditions that are asked for most, to switch on and off, and the way to all others. */
export const FilterMenu = memo(function FilterMenu(props: FilterMenuProps) {
  const { t } = useTranslation('contacts');
  return (
    <Menu withinPortal={false} position="bottom-end" closeOnItemClick={false} width={300}>
      <Menu.Target>
        <Button variant="default" aria-label={t('filter.add')}>
          <IconAdjustmentsHorizontal size="1rem" aria-hidden="true" />
          <span className={classes.word}>{t('filter.add')}</span>
        </Button>
      </Menu.Target>
      <Menu.Dropdown className={classes.dropdown ?? ''}>
        <FilterChoices {...props} />
      </Menu.Dropdown>
    </Menu>
  );
});

/** Stands only while the menu is open: counting the tags of a large file is not for every change that is saved. */
function FilterChoices({ query, onChange, onAdd }: FilterMenuProps) {
  const { t } = useTranslation('contacts');
  const { t: views } = useTranslation('views');
  const words = useConditionWords();
  const tags = useQuery(data.contacts.tags.queryOptions({ input: {} }));
  const staff = useQuery(data.staff.list.queryOptions({ input: {} }));
  const oneOf = (condition: ContactCondition, label = words(condition)) => (
    <Menu.CheckboxItem
      key={label}
      checked={hasCondition(query, condition)}
      onChange={() => onChange(withToggled(query, condition))}
    >
      {label}
    </Menu.CheckboxItem>
  );
  const colours = query.conditions.find((condition) => condition.about === 'touch')?.colours ?? [];
  return (
    <>
      {onAdd === null ? null : (
        <>
          <Menu.Item leftSection={<IconPlus size="1rem" aria-hidden="true" />} closeMenuOnClick onClick={onAdd}>
            {views('condition.add')}
          </Menu.Item>
          <Menu.Divider />
        </>
      )}
      <Menu.Label>{t('filter.groupKind')}</Menu.Label>
      {oneOf({ about: 'kind', kind: 'person' })}
      {oneOf({ about: 'kind', kind: 'company' })}
      <Menu.Label>{t('filter.groupReach')}</Menu.Label>
      {REACH.flatMap((what) => [oneOf({ about: 'has', what, not: false }), oneOf({ about: 'has', what, not: true })])}
      <Menu.Label>{t('filter.groupTouch')}</Menu.Label>
      {TouchColour.options.toReversed().map((colour) => (
        <Menu.CheckboxItem
          key={colour}
          checked={colours.includes(colour)}
          onChange={() => onChange(withTouchToggled(query, colour))}
        >
          {views(`sentence.touch.${colour}`)}
        </Menu.CheckboxItem>
      ))}
      <Menu.Label>{t('filter.groupLast')}</Menu.Label>
      {QUIET_DAYS.map((days) => oneOf({ about: 'lastContact', when: { beforeDays: days }, orNever: true }))}
      {oneOf({ about: 'lastContact', when: 'never', orNever: false })}
      <Menu.Label>{t('filter.groupKnown')}</Menu.Label>
      {staff.data?.items
        .filter(({ isActive, id }) => isActive || hasCondition(query, { about: 'knownBy', who: id, not: false }))
        .map(({ id }) => oneOf({ about: 'knownBy', who: id, not: false }))}
      {oneOf({ about: 'knownBy', who: 'one', not: false })}
      {oneOf({ about: 'knownBy', who: 'nobody', not: false })}
      {tags.data === undefined || tags.data.items.length === 0 ? null : <Menu.Label>{t('filter.groupTag')}</Menu.Label>}
      {tags.data?.items.slice(0, MOST_TAGS_SHOWN).map(({ tag }) => oneOf({ about: 'tag', tag, not: false }, tag))}
    </>
  );
}
