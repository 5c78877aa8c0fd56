import { IconBell, IconBuilding, IconReceipt, IconUser } from '@tabler/icons-react';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { FoundContact, FoundReminder, FoundSale } from '#shared/search/search.ts';
import { data } from '../api/api.ts';
import { useFormat } from '../app/format.ts';
import type { PaletteAction, PaletteGroup } from '../app/paletteGroups.ts';
import { go, places } from '../app/routes.ts';
import { useToday } from '../app/today.ts';
import { openReminder } from '../reminders/reminderRequests.ts';
import { useSaleWords } from '../sales/useSaleWords.ts';
import { useDueWords } from '../days/useDueWords.ts';
import { FoundLine } from './FoundLine.tsx';

/** So many of each kind. */
const SHOWN = 6;
const NOTHING = { contacts: [], sales: [], reminders: [] };

/** What a text finds, as choices of the palette. */
export interface Found {
  readonly groups: readonly PaletteGroup[];
  /** What is there was found by another text, or nothing was found yet. */
  readonly isPending: boolean;
  readonly error: Error | null;
}

/** Everything that the text finds: customers, sales by their number, reminders. */
export function useFound(text: string): Found {
  const { t } = useTranslation(['search', 'app', 'sales']);
  const lineOfContact = useContactLine();
  const lineOfSale = useSaleLine();
  const lineOfReminder = useReminderLine();
  const isAsked = text !== '';
  const found = useQuery({ ...asked(text), enabled: isAsked, placeholderData: keepPreviousData });
  const { contacts, sales, reminders } = isAsked ? (found.data ?? NOTHING) : NOTHING;
  return {
    groups: [
      { name: t('app:group.customers'), actions: contacts.map(lineOfContact) },
      { name: t('sales:title'), actions: sales.map(lineOfSale) },
      { name: t('search:group.reminders'), actions: reminders.map(lineOfReminder) },
    ],
    isPending: isAsked && (found.isPending || found.isPlaceholderData),
    error: isAsked ? found.error : null,
  };
}

/** Asks for what a text finds before it is shown; ends when it is there, or will not come. */
export function useAskAhead(): (typed: string) => Promise<void> {
  const queryClient = useQueryClient();
  return async (typed) => {
    const text = typed.trim();
    if (text !== '') await queryClient.prefetchQuery(asked(text));
  };
}

function asked(text: string) {
  return data.search.everything.queryOptions({ input: { text, limit: SHOWN } });
}

function useContactLine() {
  return ({ id, displayName, kind, employer, title, marks, because }: FoundContact): PaletteAction => ({
    id: `customer-${id}`,
    run: () => go(places.customer(id)),
    content: (
      <FoundLine
        icon={kind === 'company' ? <IconBuilding size={20} aria-hidden /> : <IconUser size={20} aria-hidden />}
        label={{ text: displayName, marks }}
        description={[title, employer].filter((part) => part !== '').join(', ')}
        because={because}
      />
    ),
  });
}

function useSaleLine() {
  const format = useFormat();
  const words = useSaleWords();
  const { t } = useTranslation('sales');
  return ({ id, stage, number, what, customer, amountMinor, currency }: FoundSale): PaletteAction => {
    const paper = words.paper(stage, number.text);
    // A number may be too long to be repeated whole; then nothing is marked.
    const place = number.text === '' ? -1 : paper.indexOf(number.text);
    const marks =
      place === -1 ? [] : number.marks.map(([start, end]): [number, number] => [start + place, end + place]);
    const whose = customer === '' ? t('customerErased') : customer;
    return {
      id: `sale-${id}`,
      run: () => go(places.sale(id)),
      content: (
        <FoundLine
          icon={<IconReceipt size={20} aria-hidden />}
          label={{ text: `${paper} · ${format.money(amountMinor, currency)}`, marks }}
          description={[whose, what.text].filter((part) => part !== '').join(' · ')}
        />
      ),
    };
  };
}

function useReminderLine() {
  const { t } = useTranslation('search');
  const words = useDueWords(useToday());
  return ({ id, text, contact, nextOn }: FoundReminder): PaletteAction => ({
    id: `reminder-${id}`,
    run: () => openReminder({ mode: 'edit', id }),
    content: (
      <FoundLine
        icon={<IconBell size={20} aria-hidden />}
        label={text}
        description={[contact, nextOn === null ? t('done') : words.due(nextOn)]
          .filter((part) => part !== '')
          .join(' · ')}
      />
    ),
  });
}
