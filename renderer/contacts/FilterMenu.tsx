import { Button, Menu } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconAdjustmentsHorizontal } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { TouchColour } from '#shared/touch/touch.ts';
import { data } from '../api/api.ts';
import classes from '../components/FilterBarFrame.module.css';
import { type ListQuery, QUIET_MONTHS } from './listQuery.ts';

export interface FilterMenuProps {
  readonly query: ListQuery;
  readonly onChange: (query: ListQuery) => void;
}

/** All conditions that the list knows, to switch on and off. */
export function FilterMenu({ query, onChange }: FilterMenuProps) {
  const { t } = useTranslation('contacts');
  const tags = useQuery(data.contacts.tags.queryOptions({ input: {} }));
  const staff = useQuery(data.staff.list.queryOptions({ input: {} }));
  const choice = (words: string, isOn: boolean, next: Partial<ListQuery>) => (
    <Menu.CheckboxItem key={words} checked={isOn} onChange={() => onChange({ ...query, ...next })}>
      {words}
    </Menu.CheckboxItem>
  );
  /** A condition of which only one choice can hold: choosing it again lets it go. */
  const oneOf = <Field extends keyof ListQuery>(words: string, field: Field, value: ListQuery[Field]) =>
    choice(words, query[field] === value, { [field]: query[field] === value ? null : value });
  const isOfOthers = (colour: TouchColour) => query.touch.filter((other) => other !== colour);
  return (
    <Menu withinPortal={false} position="bottom-end" closeOnItemClick={false} width={280}>
      <Menu.Target>
        <Button variant="default" aria-label={t('filter.add')}>
          <IconAdjustmentsHorizontal size="1rem" aria-hidden="true" />
          <span className={classes.word}>{t('filter.add')}</span>
        </Button>
      </Menu.Target>
      <Menu.Dropdown className={classes.dropdown ?? ''}>
        <Menu.Label>{t('filter.groupKind')}</Menu.Label>
        {oneOf(t('filter.sentence.person'), 'kind', 'person')}
        {oneOf(t('filter.sentence.company'), 'kind', 'company')}
        <Menu.Label>{t('filter.groupReach')}</Menu.Label>
        {oneOf(t('filter.sentence.hasEmail'), 'hasEmail', true)}
        {oneOf(t('filter.sentence.lacksEmail'), 'hasEmail', false)}
        {oneOf(t('filter.sentence.hasPhone'), 'hasPhone', true)}
        {oneOf(t('filter.sentence.lacksPhone'), 'hasPhone', false)}
        <Menu.Label>{t('filter.groupTouch')}</Menu.Label>
        {TouchColour.options.toReversed().map((colour) =>
          choice(t(`filter.sentence.touch.${colour}`), query.touch.includes(colour), {
            touch: query.touch.includes(colour) ? isOfOthers(colour) : [...query.touch, colour],
          }),
        )}
        <Menu.Label>{t('filter.groupLast')}</Menu.Label>
        {QUIET_MONTHS.map((months) => oneOf(t('filter.sentence.quiet', { count: months }), 'quiet', months))}
        {oneOf(t('filter.sentence.never'), 'quiet', 'never')}
        <Menu.Label>{t('filter.groupKnown')}</Menu.Label>
        {staff.data?.items
          .filter(({ isActive, id }) => isActive || id === query.knownBy)
          .map(({ id, name }) => oneOf(t('filter.sentence.knownBy', { name }), 'knownBy', id))}
        {oneOf(t('filter.sentence.knownByOne'), 'knownBy', 'one')}
        {oneOf(t('filter.sentence.knownByNobody'), 'knownBy', 'nobody')}
        {tags.data === undefined || tags.data.items.length === 0 ? null : (
          <Menu.Label>{t('filter.groupTag')}</Menu.Label>
        )}
        {tags.data?.items.map(({ tag }) => oneOf(tag, 'tag', tag))}
      </Menu.Dropdown>
    </Menu>
  );
}
