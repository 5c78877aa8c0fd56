import { RPCHandler } from '@orpc/server/message-port';
import type { FromDataProcess, ToDataProcess } from '#shared/system/dataProcess.ts';
import { giveBackMemory } from './giveBackMemory.ts';
import { readFormDataLate } from './lateFormData.ts';
import { openData, type OpenedData } from './openData.ts';
import { dataRouter, readAhead } from './router.ts';

/** A port as Electron's utility process gets it: a Node event emitter, closed until started. */
interface ReceivedPort {
  on(event: string, listener: (event?: { readonly data: unknown }) => void): void;
  postMessage(data: unknown): void;
  start(): void;
}

interface Parent {
  on(
    event: 'message',
    listener: (event: { readonly data: ToDataProcess; readonly ports: readonly ReceivedPort[] }) => void,
  ): void;
  postMessage(message: FromDataProcess): void;
}

readFormDataLate();

// Boot order: be told where the data lies, open it, answer whoever has a port, close when asked.
const { parentPort } = process as NodeJS.Process & { readonly parentPort: Parent };
const handler = new RPCHandler(dataRouter);
let opening: Promise<OpenedData> | null = null;
let stopGivingBack = () => {};

/** Milliseconds. Not while the first screen is made. */
const READ_AHEAD_AFTER = 2000;

async function serve(port: ReceivedPort): Promise<void> {
  const data = await opening;
  if (data === null) return;
  handler.upgrade(port, { context: data.context });
  port.start();
}

async function close(): Promise<void> {
  const data = await opening;
  stopGivingBack();
  await data?.close();
  parentPort.postMessage({ type: 'closed' });
  process.exit(0);
}

parentPort.on('message', ({ data: message, ports }) => {
  const [port] = ports;
  if (message.type === 'start') {
    opening = openData({ ...message, isLasting: true }).then((data) => {
      parentPort.postMessage({ type: 'listening' });
      setTimeout(() => {
        readAhead().catch((error: unknown) => data.context.log.incident(error));
      }, READ_AHEAD_AFTER).unref();
      stopGivingBack = giveBackMemory(() => data.context.workspace.giveBackMemory());
      return data;
    });
  } else if (message.type === 'client' && port !== undefined) void serve(port);
  else if (message.type === 'copyFolder') {
    const { folder } = message;
    void opening?.then((data) => data.changeCopyFolder(folder));
  } else if (message.type === 'close') void close();
});
