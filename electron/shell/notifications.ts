import { Notification, powerMonitor } from 'electron';
import type { DataClient } from '#shared/contract/index.ts';
import type { Locale } from '#shared/kernel/locale.ts';
import type { Notice } from '#shared/notices/notice.ts';
import type { NoticeTarget } from '#shared/shell/shell.contract.ts';
import { wordsOfMany, wordsOfNotice, type NoticeWords } from './noticeWords.ts';
import { wallTime } from './wallTime.ts';
import { wordsFor } from './words.ts';

/** How many are overdue and due today. */
export interface DeskCounts {
  readonly overdue: number;
  readonly today: number;
}

export interface NoticesOptions {
  /** The data process as it is now; another one after a restart. */
  readonly client: () => DataClient;
  readonly locale: () => Locale;
  readonly onClick: (target: NoticeTarget) => void;
  readonly onCounts: (counts: DeskCounts) => void;
  readonly note: (text: string) => void;
}

const LOOK_EVERY_MS = 30_000;
/** Not while the first screen is made: looking through years of reminders takes the data process a while. */
const FIRST_LOOK_AFTER_MS = 3000;
/** Changes come in bursts (an import); the counts can wait for their end. */
const COUNT_AFTER_MS = 400;

/**
 * Gives the system's notices: looks every half minute, when the computer wakes and when a change was saved. Which have
 * come, and that each comes once, the data process decides (`notices.take`); a notice that cannot be shown is only noted:
 * the desk has everything all the same.
 */
export class Notices {
  readonly #options: NoticesOptions;
  /** Shown ones are kept until they are gone: a forgotten one no longer hears its click. */
  readonly #shown = new Set<Notification>();
  readonly #stopped = new AbortController();
  #timer: NodeJS.Timeout | null = null;
  #firstTimer: NodeJS.Timeout | null = null;
  #countTimer: NodeJS.Timeout | null = null;
  #isLooking = false;
  /** Asked while it looked: the clock may have moved since, so it looks once more. */
  #isWanted = false;

  constructor(options: NoticesOptions) {
    this.#options = options;
  }

  start(): void {
    powerMonitor.on('resume', this.#lookNow);
    powerMonitor.on('unlock-screen', this.#lookNow);
    this.#timer = setInterval(this.#lookNow, LOOK_EVERY_MS);
    this.#firstTimer = setTimeout(() => {
      this.#firstTimer = null;
      this.#lookNow();
    }, FIRST_LOOK_AFTER_MS);
  }

  stop(): void {
    this.#stopped.abort();
    powerMonitor.off('resume', this.#lookNow);
    powerMonitor.off('unlock-screen', this.#lookNow);
    if (this.#timer !== null) clearInterval(this.#timer);
    if (this.#firstTimer !== null) clearTimeout(this.#firstTimer);
    if (this.#countTimer !== null) clearTimeout(this.#countTimer);
  }

  /** Listens to what is saved, for the counts; to be called again for each new data process. */
  async follow(): Promise<void> {
    const { client, note } = this.#options;
    try {
      this.#lookNow();
      const changes = await client().system.changes({}, { signal: this.#stopped.signal });
      for await (const { topics } of changes) {
        if (topics.some((topic) => topic === 'reminders' || topic === 'contacts' || topic === 'settings'))
          this.#countSoon();
      }
    } catch (error) {
      if (!this.#stopped.signal.aborted) note(`No longer told of changes: ${String(error)}`);
    }
  }

  /** Shows a sample. False where this system shows none. */
  sample(): boolean {
    const words = wordsFor(this.#options.locale());
    return this.#show({ title: words.notice, body: words.noticeSample }, { type: 'desk' });
  }

  readonly #lookNow = (): void => {
    void this.#look();
  };

  async #look(): Promise<void> {
    if (this.#stopped.signal.aborted || this.#firstTimer !== null) return;
    if (this.#isLooking) {
      this.#isWanted = true;
      return;
    }
    this.#isLooking = true;
    this.#isWanted = false;
    try {
      const at = wallTime(new Date());
      const { items, count } = await this.#options.client().notices.take({ at });
      if (count > 0) this.#tell(items, count, at.slice(0, 10));
      await this.#count();
    } catch (error) {
      this.#options.note(`Notices could not be looked for: ${String(error)}`);
    } finally {
      this.#isLooking = false;
      if (this.#isWanted) this.#lookNow();
    }
  }

  #tell(items: readonly Notice[], count: number, today: string): void {
    const locale = this.#options.locale();
    const words = wordsFor(locale);
    const [only] = items;
    if (only !== undefined && count === 1) this.#show(wordsOfNotice(only, today, locale, words), targetOf(only));
    else this.#show(wordsOfMany(items, count, words), { type: 'desk' });
  }

  #show(words: NoticeWords, target: NoticeTarget): boolean {
    if (!Notification.isSupported()) {
      this.#options.note('This system shows no notices.');
      return false;
    }
    const notification = new Notification(words);
    const forget = () => this.#shown.delete(notification);
    notification.on('click', () => {
      forget();
      this.#options.onClick(target);
    });
    notification.on('close', forget);
    notification.on('failed', (_event, error) => {
      forget();
      this.#options.note(`A notice was not shown: ${error}`);
    });
    this.#shown.add(notification);
    notification.show();
    return true;
  }

  #countSoon(): void {
    this.#countTimer ??= setTimeout(() => {
      this.#countTimer = null;
      this.#count().catch((error: unknown) => this.#options.note(`The desk could not be counted: ${String(error)}`));
    }, COUNT_AFTER_MS);
  }

  async #count(): Promise<void> {
    this.#options.onCounts(await this.#options.client().desk.counts({ today: wallTime(new Date()).slice(0, 10) }));
  }
}

function targetOf({ about }: Notice): NoticeTarget {
  return about.type === 'reminder'
    ? { type: 'reminder', reminderId: about.reminderId }
    : { type: 'contact', contactId: about.contactId };
}
