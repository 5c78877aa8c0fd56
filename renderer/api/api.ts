import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import { createTanstackQueryUtils } from '@orpc/tanstack-query';
import type { DataClient } from '#shared/contract/index.ts';
import type { ShellClient } from '#shared/shell/shell.contract.ts';
import { SwappableLink } from './swappableLink.ts';

// The whole contract is read only where a data process died.
const dataLink = new SwappableLink(async (path) => (await import('./isRead.ts')).isRead(path));
// The main process outlives the window, so its link is never asked twice.
const shellLink = new SwappableLink(() => Promise.resolve(false));

/** Asks the data process. Errors are ORPCErrors with a code of shared/errors.ts, or LonghandErrors of our own. */
export const dataClient: DataClient = createORPCClient(dataLink);

/** Asks the main process: dialogs, the system, the native menu. */
export const shellClient: ShellClient = createORPCClient(shellLink);

/** Facts about this machine. */
export type Environment = Awaited<ReturnType<ShellClient['environment']>>;

/** Query and mutation options for everything that the data process can be asked. */
export const data = createTanstackQueryUtils(dataClient);

/** Resolves as soon as a data process listens (again). */
export function whenConnected(): Promise<void> {
  return dataLink.whenConnected();
}

const onNewProcess = new Set<() => void>();

/** Calls back each time another data process took over from one that died. */
export function onDataProcessReplaced(callback: () => void): () => void {
  onNewProcess.add(callback);
  return () => onNewProcess.delete(callback);
}

/** The main process will start no further data process: nothing waits for one any longer. */
export function giveUpOnData(): void {
  dataLink.giveUp();
}

function speakOver(port: MessagePort): RPCLink<Record<never, never>> {
  const link = new RPCLink({ port });
  port.start();
  return link;
}

let hadDataPort = false;

function takeDataPort(port: MessagePort): void {
  port.addEventListener('close', () => {
    if (port === currentDataPort) dataLink.disconnect();
  });
  currentDataPort = port;
  dataLink.connect(speakOver(port));
  if (hadDataPort) for (const callback of onNewProcess) callback();
  hadDataPort = true;
}

let currentDataPort: MessagePort | null = null;

/** Takes the ports that the preload hands to this very frame. Call once, before anything is asked. */
export function listenForPorts(): void {
  window.addEventListener('message', (event: MessageEvent<unknown>) => {
    if (event.source !== window || event.origin !== window.location.origin) return;
    const type = typeof event.data === 'object' && event.data !== null && 'type' in event.data ? event.data.type : null;
    const [first, second] = event.ports;
    if (type === 'longhand-ports' && first !== undefined && second !== undefined) {
      shellLink.connect(speakOver(second));
      takeDataPort(first);
    } else if (type === 'longhand-data-port' && first !== undefined) {
      takeDataPort(first);
    }
  });
}
