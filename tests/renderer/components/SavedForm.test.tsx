import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { createPortal } from 'react-dom';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { commandRegistry, runCommand } from '../../../renderer/app/commands.ts';
import { SavedForm } from '../../../renderer/components/SavedForm.tsx';

/** A form in which a name has to stand. */
function NameForm({ onSaved }: { readonly onSaved: () => void }) {
  const [name, setName] = useState('');
  const [isTried, setIsTried] = useState(false);
  const save = () => {
    setIsTried(true);
    if (name !== '') onSaved();
  };
  return (
    <SavedForm saveWords="Save the name" onSave={save}>
      <input aria-label="Note" />
      <input
        aria-label="Name"
        aria-invalid={isTried && name === ''}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <button type="submit">Save</button>
    </SavedForm>
  );
}

afterEach(cleanup);

describe('a form that is saved', () => {
  it('is saved by its button and by the command of the keys, which tells its words', async () => {
    const onSaved = vi.fn<() => void>();
    render(<NameForm onSaved={onSaved} />);
    fireEvent.change(screen.getByLabelText('Name'), { target: { value: 'Ada' } });
    await act(async () => fireEvent.click(screen.getByRole('button')));
    expect(onSaved).toHaveBeenCalledTimes(1);
    expect(commandRegistry.offered().find(({ id }) => id === 'save')?.label).toBe('Save the name');
    await act(async () => runCommand('save'));
    expect(onSaved).toHaveBeenCalledTimes(2);
  });

  it('gives the focus to the first field that is wrong, each time that saving was tried', async () => {
    render(<NameForm onSaved={() => undefined} />);
    for (let time = 1; time <= 2; time += 1) {
      screen.getByLabelText('Note').focus();
      await act(async () => fireEvent.click(screen.getByRole('button')));
      expect(document.activeElement).toBe(screen.getByLabelText('Name'));
    }
  });

  it('is saved once by who presses twice, and again when that is over', async () => {
    const ends: (() => void)[] = [];
    const onSave = vi.fn<() => Promise<void>>(() => new Promise((resolve) => ends.push(resolve)));
    render(
      <SavedForm saveWords="Save" onSave={onSave}>
        <button type="submit">Save</button>
      </SavedForm>,
    );
    fireEvent.click(screen.getByRole('button'));
    fireEvent.click(screen.getByRole('button'));
    runCommand('save');
    expect(onSave).toHaveBeenCalledTimes(1);
    await act(async () => ends[0]?.());
    fireEvent.click(screen.getByRole('button'));
    expect(onSave).toHaveBeenCalledTimes(2);
  });

  it('is not saved by a form in a dialog over it', () => {
    const onOuter = vi.fn<() => void>();
    const onInner = vi.fn<() => void>();
    render(
      <SavedForm saveWords="Outer" onSave={onOuter}>
        {createPortal(
          <SavedForm saveWords="Inner" onSave={onInner}>
            <button type="submit">Add</button>
          </SavedForm>,
          document.body,
        )}
      </SavedForm>,
    );
    fireEvent.click(screen.getByRole('button'));
    expect(onInner).toHaveBeenCalledTimes(1);
    expect(onOuter).not.toHaveBeenCalled();
  });

  it('gives its first field the focus as soon as it stands there, where it is asked to', () => {
    const field = <input aria-label="What" data-autofocus />;
    const { rerender } = render(
      <SavedForm saveWords="Save" onSave={() => undefined}>
        {field}
      </SavedForm>,
    );
    expect(document.activeElement).toBe(document.body);
    rerender(
      <SavedForm key="taking" saveWords="Save" onSave={() => undefined} takesFocus>
        {field}
      </SavedForm>,
    );
    expect(document.activeElement).toBe(screen.getByLabelText('What'));
  });
});
