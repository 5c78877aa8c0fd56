import { RPCHandler } from '@orpc/server/message-port';
import { ipcMain, MessageChannelMain, type BrowserWindow, type WebFrameMain } from 'electron';
import { isOwnPage } from './addresses.ts';
import type { DataProcess } from './dataProcess.ts';
import { shellRouter, type ShellContext } from './handlers.ts';
import { devServer } from './security.ts';

/** Hands ports to our own page's top frame, and to nobody else. */
export interface PortKeeper {
  /** A new data process listens: give the page a port to it. */
  renewDataPort(): void;
}

/** Answers the page when it says that it is ready. The only IPC channels of the app are the three named here. */
export function keepPorts(window: BrowserWindow, data: DataProcess, context: ShellContext): PortKeeper {
  const handler = new RPCHandler(shellRouter);
  let frame: WebFrameMain | null = null;

  ipcMain.on('longhand-page-ready', (event) => {
    const sender = event.senderFrame;
    if (sender === null || sender !== window.webContents.mainFrame || !isOwnPage(sender.url, devServer)) return;
    const { port1, port2 } = new MessageChannelMain();
    handler.upgrade(port2, { context });
    port2.start();
    frame = sender;
    sender.postMessage('longhand-ports', null, [data.openPort(), port1]);
  });

  return {
    renewDataPort() {
      if (frame === null || frame.detached || window.isDestroyed()) return;
      frame.postMessage('longhand-data-port', null, [data.openPort()]);
    },
  };
}
