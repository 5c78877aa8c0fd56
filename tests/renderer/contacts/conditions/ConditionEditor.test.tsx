import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ContactCondition } from '#shared/contacts/contactCondition.ts';
import { startWords } from '../../../../renderer/app/i18n.ts';
import { draftOf, newDraft } from '../../../../renderer/contacts/conditions/conditionDraft.ts';
import { ConditionEditor } from '../../../../renderer/contacts/conditions/ConditionEditor.tsx';

const answers = vi.hoisted(() => ({
  fields: [{ id: 7, name: 'Contract until', type: 'date', choices: [], currency: null }],
  tags: [{ tag: 'VIP', count: 3 }],
}));

vi.mock('../../../../renderer/api/api.ts', () => {
  const query = (key: string, items: readonly unknown[]) => ({
    queryOptions: () => ({ queryKey: [key], queryFn: () => Promise.resolve({ items }), initialData: { items } }),
  });
  return {
    data: {
      fields: { list: query('fields', answers.fields) },
      contacts: { tags: query('tags', answers.tags) },
      staff: { list: query('staff', []) },
      settings: { get: query('settings', []) },
    },
  };
});

const onApply = vi.fn<(condition: ContactCondition) => void>();
const show = (draft: ReturnType<typeof newDraft>) =>
  render(
    <MantineProvider>
      <QueryClientProvider client={new QueryClient()}>
        <ConditionEditor draft={draft} isNew={false} onApply={onApply} onClose={() => undefined} />
      </QueryClientProvider>
    </MantineProvider>,
  );
const apply = () => fireEvent.click(screen.getByRole('button', { name: 'Show' }));

beforeAll(() => startWords('en'));
beforeEach(() => vi.clearAllMocks());
afterEach(cleanup);

describe('putting a condition together', () => {
  it('says what is missing instead of applying it', () => {
    show(newDraft('tag'));
    apply();
    expect(onApply).not.toHaveBeenCalled();
    expect(screen.getByText('Say what it should be.')).toBeTruthy();
    fireEvent.change(screen.getByLabelText('Tag', { selector: 'input:not([type=hidden])[value=""]' }), {
      target: { value: 'VIP' },
    });
    apply();
    expect(onApply).toHaveBeenCalledWith({ about: 'tag', tag: 'VIP', not: false });
  });

  it('gives back a condition that was opened and left as it was', () => {
    const until: ContactCondition = {
      about: 'own',
      fieldId: 7,
      is: { test: 'between', period: { from: null, to: '2026-12-31' } },
    };
    show(draftOf(until));
    apply();
    expect(onApply).toHaveBeenCalledWith(until);
  });

  it('does not apply a condition on a field that is gone', () => {
    show(draftOf({ about: 'own', fieldId: 8, is: { test: 'isEmpty' } }));
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Show' }).disabled).toBe(true);
  });
});
