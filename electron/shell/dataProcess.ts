import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import { MessageChannelMain, utilityProcess, type MessagePortMain, type UtilityProcess } from 'electron';
import path from 'node:path';
import type { DataClient } from '#shared/contract/index.ts';
import type { DataProcessConfig, FromDataProcess, ToDataProcess } from '#shared/system/dataProcess.ts';

/** How the data process fares, as the window is told. */
export type DataProcessState = 'running' | 'restarted' | 'gaveUp';

const MOST_RESTARTS = 3;
const WITHIN_MS = 60_000;
/** A last backup of a large file takes its time; longer than this the process is stuck. */
const LONGEST_CLOSE_MS = 60_000;

/** Starts the data process, watches it, and starts it again when it dies. */
export class DataProcess {
  #config: Omit<DataProcessConfig, 'isRestart'>;
  readonly #onState: (state: DataProcessState) => void;
  readonly #note: (text: string) => void;
  #child: UtilityProcess;
  #client: DataClient;
  #deaths: number[] = [];
  #isClosing = false;
  #hasGivenUp = false;

  constructor(
    config: Omit<DataProcessConfig, 'isRestart'>,
    onState: (state: DataProcessState) => void,
    note: (text: string) => void,
  ) {
    this.#config = config;
    this.#onState = onState;
    this.#note = note;
    this.#child = this.#start();
    this.#client = this.#connect();
  }

  /** For the main process's own questions. Ask anew each time: it changes with a restart. */
  get client(): DataClient {
    return this.#client;
  }

  /** A port for one more asker. */
  openPort(): MessagePortMain {
    const { port1, port2 } = new MessageChannelMain();
    this.#send({ type: 'client' }, [port2]);
    return port1;
  }

  /** Another second folder for copies of backups, or none; also of a process that is started again. */
  changeCopyFolder(copyFolder: string | null): void {
    this.#config = { ...this.#config, copyFolder };
    this.#send({ type: 'copyFolder', folder: copyFolder });
  }

  /** Lets it finish what it writes, make its last backup and close the file. */
  async close(): Promise<void> {
    this.#isClosing = true;
    if (this.#hasGivenUp) return;
    const child = this.#child;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(() => {
        this.#note('The data process did not close in time and was stopped.');
        child.kill();
      }, LONGEST_CLOSE_MS);
      child.once('exit', () => {
        clearTimeout(timer);
        resolve();
      });
      this.#send({ type: 'close' });
    });
  }

  #send(message: ToDataProcess, ports: MessagePortMain[] = []): void {
    this.#child.postMessage(message, ports);
  }

  #start(): UtilityProcess {
    const child = utilityProcess.fork(path.join(import.meta.dirname, 'data.js'), [], {
      serviceName: 'Longhand data',
      stdio: 'inherit',
    });
    child.on('exit', (code) => this.#onExit(child, code));
    child.on('message', (message: FromDataProcess) => {
      if (message.type === 'listening') this.#onState(this.#deaths.length === 0 ? 'running' : 'restarted');
    });
    this.#child = child;
    this.#send({ ...this.#config, isRestart: this.#deaths.length > 0 });
    return child;
  }

  #connect(): DataClient {
    const port = this.openPort();
    this.#client = createORPCClient(new RPCLink({ port }));
    port.start();
    return this.#client;
  }

  #onExit(child: UtilityProcess, code: number): void {
    if (this.#isClosing || child !== this.#child) return;
    const now = Date.now();
    this.#deaths = [...this.#deaths.filter((at) => now - at < WITHIN_MS), now];
    this.#note(`The data process ended by itself (exit code ${code}), time ${this.#deaths.length} within a minute.`);
    if (this.#deaths.length > MOST_RESTARTS) {
      this.#hasGivenUp = true;
      this.#onState('gaveUp');
      return;
    }
    this.#start();
    this.#connect();
  }
}
