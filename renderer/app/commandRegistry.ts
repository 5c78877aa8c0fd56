import { matchesChord, mayFire, type FocusContext, type KeyPress } from './commandKeys.ts';
import type { Command } from './commands.ts';

interface Offer {
  readonly commands: readonly Command[];
  readonly isFallback: boolean;
}

/** How long a command waits for the screen that offers it, milliseconds. */
const PATIENCE = 5000;

/** Keeps what is on offer and decides which command a key or a menu entry means. */
export class CommandRegistry {
  readonly #offers = new Map<symbol, Offer>();
  readonly #listeners = new Set<() => void>();
  #offered: readonly Command[] = [];
  #signature = '';
  #waiting: { readonly id: string; readonly until: number } | null = null;

  /** Offers commands under a source, in place of what the source offered before. */
  offer(source: symbol, commands: readonly Command[], isFallback: boolean): void {
    const before = this.#offers.get(source);
    const isSame = before?.isFallback === isFallback && shownAs(before.commands) === shownAs(commands);
    // A source that offers again after a pause (a form that opens) comes last again.
    if ((before?.commands.length ?? 0) === 0) this.#offers.delete(source);
    this.#offers.set(source, { commands, isFallback });
    if (!isSame) this.#changed();
    if (!isFallback) this.#runWaiting(commands);
  }

  withdraw(source: symbol): void {
    this.#offers.delete(source);
    this.#changed();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** What is on offer, to be shown. Run it by id: what a command does may have changed since. */
  readonly offered = (): readonly Command[] => this.#offered;

  /** Whether a command can be done now. */
  isPossible(id: string): boolean {
    return this.#byPrecedence().some((command) => command.id === id && (command.when?.() ?? true));
  }

  /** The command that a key press means here and now, or null. */
  commandFor(press: KeyPress, context: FocusContext): Command | null {
    for (const command of this.#byPrecedence()) {
      for (const chord of command.keys ?? []) {
        if (!matchesChord(press, chord, context.isMac)) continue;
        const use = { evenWhileTyping: command.evenWhileTyping ?? false, inDialog: command.inDialog ?? false };
        if (!mayFire(chord, press, context, use)) continue;
        if (command.when?.() ?? true) return command;
      }
    }
    return null;
  }

  /** Runs a command if it is on offer and possible; otherwise nothing happens (saving where nothing is open). */
  run(id: string): void {
    const command = this.#byPrecedence().find((offered) => offered.id === id && (offered.when?.() ?? true));
    command?.run();
  }

  /** Runs the command as soon as a screen offers it (one that is just being gone to). */
  waitFor(id: string): void {
    this.#waiting = { id, until: Date.now() + PATIENCE };
  }

  #runWaiting(commands: readonly Command[]): void {
    const waiting = this.#waiting;
    const command = commands.find(({ id }) => id === waiting?.id);
    if (waiting === null || command === undefined) return;
    this.#waiting = null;
    if (Date.now() <= waiting.until) command.run();
  }

  /** Last offered first; fallbacks after all others. */
  #byPrecedence(): readonly Command[] {
    const offers = [...this.#offers.values()].reverse();
    const ordered = [...offers.filter((offer) => !offer.isFallback), ...offers.filter((offer) => offer.isFallback)];
    return ordered.flatMap((offer) => offer.commands);
  }

  /** Tells listeners only when something that is shown changed: sources offer anew on every render. */
  #changed(): void {
    const winning = new Map<string, Command>();
    for (const command of this.#byPrecedence()) if (!winning.has(command.id)) winning.set(command.id, command);
    const commands = [...winning.values()];
    const signature = shownAs(commands);
    if (signature === this.#signature) return;
    this.#signature = signature;
    this.#offered = commands;
    for (const listener of this.#listeners) listener();
  }
}

/** What is shown of commands, as one text. */
function shownAs(commands: readonly Command[]): string {
  return commands.map(({ id, label, keys, group }) => [id, label, group, keys?.join()].join('\u0001')).join('\u0002');
}
