import type { ElectronApplication } from '@playwright/test';

/** What the stand-in for the system's notices was asked to show. */
export interface ShownNotice {
  readonly title: string;
  readonly body: string;
}

interface Watched {
  longhandNotices?: { readonly title: string; readonly body: string; emit(event: string): void }[];
}

/** Puts a stand-in in the place of the system's notices: it shows nothing, counts, and can be clicked. */
export async function watchNotices(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ Notification }) => {
    const shown: NonNullable<Watched['longhandNotices']> = [];
    (globalThis as Watched).longhandNotices = shown;
    Notification.isSupported = () => true;
    Notification.prototype.show = function show(this: Electron.Notification) {
      shown.push(this);
    };
  });
}

/** Everything that was shown since, oldest first. */
export async function shownNotices(app: ElectronApplication): Promise<ShownNotice[]> {
  return await app.evaluate(() =>
    ((globalThis as Watched).longhandNotices ?? []).map(({ title, body }) => ({ title, body })),
  );
}

/** Clicks the newest. */
export async function clickNotice(app: ElectronApplication): Promise<void> {
  await app.evaluate(() => {
    (globalThis as Watched).longhandNotices?.at(-1)?.emit('click');
  });
}

/** The computer wakes: notices are looked for at once. */
async function wake(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ powerMonitor }) => {
    powerMonitor.emit('resume');
  });
}

/** Sets the main process's clock, as a person or a time server would, and lets the computer wake. @param at local time */
export async function setClock(app: ElectronApplication, at: string): Promise<void> {
  await app.evaluate((_electron, wanted) => {
    const holder = globalThis as { RealDate?: DateConstructor };
    const Real = (holder.RealDate ??= Date);
    const ahead = new Real(wanted).getTime() - Real.now();
    globalThis.Date = class extends Real {
      constructor(...parts: unknown[]) {
        if (parts.length === 0) super(Real.now() + ahead);
        else super(...(parts as [number]));
      }
      static override now(): number {
        return Real.now() + ahead;
      }
    } as DateConstructor;
  }, at);
  await wake(app);
}
