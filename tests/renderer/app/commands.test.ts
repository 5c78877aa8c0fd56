import { describe, expect, it, vi } from 'vitest';
import { CommandRegistry } from '../../../renderer/app/commandRegistry.ts';
import { keysOfChord, takesText, type FocusContext, type KeyPress } from '../../../renderer/app/commandKeys.ts';
import type { Command } from '../../../renderer/app/commands.ts';

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code: '',
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  isComposing: false,
  keyCode: 0,
  ...held,
});

const atRest: FocusContext = { isMac: false, isTyping: false, isOnControl: false, isInDialog: false };
const typing: FocusContext = { ...atRest, isTyping: true };

const command = (id: string, keys: readonly string[], more: Partial<Command> = {}): Command => ({
  id,
  keys,
  label: id,
  group: 'list',
  run: () => undefined,
  ...more,
});

function registryOf(...commands: readonly Command[]): CommandRegistry {
  const registry = new CommandRegistry();
  registry.offer(Symbol(), commands, false);
  return registry;
}

const found = (registry: CommandRegistry, key: KeyPress, context = atRest): string | null =>
  registry.commandFor(key, context)?.id ?? null;

describe('which command a key means', () => {
  const registry = registryOf(
    command('search', ['/']),
    command('next', ['J']),
    command('undo', ['mod+Z']),
    command('redo', ['mod+shift+Z']),
    command('save', ['mod+Enter']),
    command('palette', ['mod+K']),
    command('peek', ['Space']),
    command('back', ['Escape']),
    command('keys', ['?']),
  );

  it('single keys at rest', () => {
    expect(found(registry, press('j'))).toBe('next');
    expect(found(registry, press('/'))).toBe('search');
    expect(found(registry, press(' '))).toBe('peek');
  });

  it('signs with or without Shift, as the keyboard has them', () => {
    expect(found(registry, press('?', { shiftKey: true }))).toBe('keys');
    expect(found(registry, press('?'))).toBe('keys');
    expect(found(registry, press('/', { shiftKey: true }))).toBe('search');
  });

  it('Ctrl elsewhere, Cmd on a Mac', () => {
    expect(found(registry, press('k', { ctrlKey: true }))).toBe('palette');
    expect(found(registry, press('k', { metaKey: true }))).toBeNull();
    expect(found(registry, press('k', { metaKey: true }), { ...atRest, isMac: true })).toBe('palette');
    expect(found(registry, press('k', { ctrlKey: true }), { ...atRest, isMac: true })).toBeNull();
  });

  it('Shift tells undo from redo', () => {
    expect(found(registry, press('z', { ctrlKey: true }))).toBe('undo');
    expect(found(registry, press('Z', { ctrlKey: true, shiftKey: true }))).toBe('redo');
  });

  it('no single key and no undo while somebody types, but saving, the palette and Escape', () => {
    expect(found(registry, press('j'), typing)).toBeNull();
    expect(found(registry, press('/'), typing)).toBeNull();
    expect(found(registry, press('z', { ctrlKey: true }), typing)).toBeNull();
    expect(found(registry, press('Enter', { ctrlKey: true }), typing)).toBe('save');
    expect(found(registry, press('k', { ctrlKey: true }), typing)).toBe('palette');
    expect(found(registry, press('Escape'), typing)).toBe('back');
  });

  it('nothing while an input method composes', () => {
    expect(found(registry, press('Escape', { isComposing: true }), typing)).toBeNull();
    expect(found(registry, press('Enter', { ctrlKey: true, isComposing: true }), typing)).toBeNull();
    expect(found(registry, press('j', { keyCode: 229 }))).toBeNull();
  });

  it('Space presses a button that has the focus', () => {
    expect(found(registry, press(' '), { ...atRest, isOnControl: true })).toBeNull();
    expect(found(registry, press('j'), { ...atRest, isOnControl: true })).toBe('next');
  });

  it('single keys rest behind a dialog', () => {
    const inDialog = { ...atRest, isInDialog: true };
    expect(found(registry, press('j'), inDialog)).toBeNull();
    expect(found(registry, press('Escape'), inDialog)).toBeNull();
    expect(found(registry, press('Enter', { ctrlKey: true }), inDialog)).toBe('save');
    expect(found(registryOf(command('own', ['J'], { inDialog: true })), press('j'), inDialog)).toBe('own');
  });

  it('letters by their place on keyboards that write none', () => {
    expect(found(registry, press('ㄨ', { code: 'KeyJ' }))).toBe('next');
    expect(found(registry, press('о', { code: 'KeyJ' }))).toBe('next');
  });
});

describe('which of several wins', () => {
  it('the one offered last, the frame least', () => {
    const registry = new CommandRegistry();
    const [frame, list, form] = [Symbol(), Symbol(), Symbol()];
    registry.offer(list, [command('list', ['Escape'])], false);
    registry.offer(frame, [command('frame', ['Escape'])], true);
    expect(found(registry, press('Escape'))).toBe('list');
    registry.offer(form, [command('form', ['Escape'])], false);
    expect(found(registry, press('Escape'))).toBe('form');
    registry.offer(list, [command('list', ['Escape'])], false);
    expect(found(registry, press('Escape'))).toBe('form');
    registry.withdraw(form);
    registry.withdraw(list);
    expect(found(registry, press('Escape'))).toBe('frame');
  });

  it('one that is possible', () => {
    const registry = registryOf(command('first', ['X'], { when: () => false }), command('second', ['X']));
    expect(found(registry, press('x'))).toBe('second');
  });

  it('the newest of one id is shown', () => {
    const registry = new CommandRegistry();
    registry.offer(Symbol(), [command('new', ['mod+N'], { label: 'fallback' })], true);
    registry.offer(Symbol(), [command('new', ['mod+N'], { label: 'real' })], false);
    expect(registry.offered().map(({ label }) => label)).toEqual(['real']);
  });
});

describe('a command that waits for its screen', () => {
  it('runs once the screen offers it', () => {
    const registry = new CommandRegistry();
    const run = vi.fn<() => void>();
    registry.waitFor('importFile');
    registry.offer(Symbol(), [command('importFile', [])], true);
    expect(run).not.toHaveBeenCalled();
    const screen = Symbol();
    registry.offer(screen, [command('importFile', [], { run })], false);
    registry.offer(screen, [command('importFile', [], { run })], false);
    expect(run).toHaveBeenCalledTimes(1);
  });

  it('is not kept when it was only run where nobody offers it', () => {
    const registry = new CommandRegistry();
    const run = vi.fn<() => void>();
    registry.run('save');
    registry.offer(Symbol(), [command('save', [], { run })], false);
    expect(run).not.toHaveBeenCalled();
    registry.run('save');
    expect(run).toHaveBeenCalledTimes(1);
  });
});

describe('listeners', () => {
  it('hear only of what is shown', () => {
    const registry = new CommandRegistry();
    const listener = vi.fn<() => void>();
    registry.subscribe(listener);
    const source = Symbol();
    registry.offer(source, [command('one', ['J'])], false);
    registry.offer(source, [command('one', ['J'])], false);
    expect(listener).toHaveBeenCalledTimes(1);
    registry.withdraw(source);
    expect(listener).toHaveBeenCalledTimes(2);
  });
});

describe('keys as they are shown', () => {
  it('follows the platform', () => {
    expect(keysOfChord('mod+shift+Z', true)).toEqual(['⌘', '⇧', 'Z']);
    expect(keysOfChord('mod+shift+Z', false)).toEqual(['Ctrl', 'Shift', 'Z']);
  });
});

describe('takesText', () => {
  it('knows what is typed into', () => {
    const element = (html: string): Element | null => {
      document.body.innerHTML = html;
      return document.body.firstElementChild;
    };
    expect(takesText(element('<input>'))).toBe(true);
    expect(takesText(element('<textarea></textarea>'))).toBe(true);
    expect(takesText(element('<input type="checkbox">'))).toBe(false);
    expect(takesText(element('<button></button>'))).toBe(false);
    expect(takesText(null)).toBe(false);
  });
});
