import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import { implement } from '@orpc/server';
import { RPCHandler } from '@orpc/server/message-port';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { eventIterator, oc } from '@orpc/contract';
import type { ContractRouterClient } from '@orpc/contract';
import { SwappableLink } from '../../../renderer/api/swappableLink.ts';

const contract = {
  read: oc.output(z.string()),
  write: oc.output(z.string()),
  stream: oc.output(eventIterator(z.number())),
};

/** A process behind a port that answers with its name, or, when it hangs, not at all. */
function startProcess(name: string, hangs: boolean): RPCLink<Record<never, never>> {
  const { port1, port2 } = new MessageChannel();
  const server = implement(contract);
  const answer = (): Promise<string> => (hangs ? new Promise(() => undefined) : Promise.resolve(name));
  const router = server.router({
    read: server.read.handler(answer),
    write: server.write.handler(answer),
    stream: server.stream.handler(async function* () {
      yield 1;
      yield 2;
      await new Promise(() => undefined);
    }),
  });
  new RPCHandler(router).upgrade(port2);
  port2.start();
  const link = new RPCLink({ port: port1 });
  port1.start();
  return link;
}

function clientOver(link: SwappableLink): ContractRouterClient<typeof contract> {
  return createORPCClient(link);
}

const isRead = (path: readonly string[]): Promise<boolean> => Promise.resolve(path[0] === 'read');

describe('SwappableLink', () => {
  it('waits for the first process', async () => {
    const link = new SwappableLink(isRead);
    const answer = clientOver(link).write();
    link.connect(startProcess('first', false));
    expect(await answer).toBe('first');
  });

  it('asks a pending read again on the new port', async () => {
    const link = new SwappableLink(isRead);
    link.connect(startProcess('dead', true));
    const answer = clientOver(link).read();
    await settle();
    link.connect(startProcess('second', false));
    expect(await answer).toBe('second');
  });

  it('rejects a pending write as of unknown outcome and does not repeat it', async () => {
    const link = new SwappableLink(isRead);
    link.connect(startProcess('dead', true));
    const answer = clientOver(link).write();
    const failure = failureOf(answer);
    await settle();
    link.connect(startProcess('second', false));
    expect(await failure).toMatchObject({ code: 'OUTCOME_UNKNOWN' });
    expect(await clientOver(link).write()).toBe('second');
  });

  it('lets go of what was pending as soon as the port is known to be closed', async () => {
    const link = new SwappableLink(isRead);
    link.connect(startProcess('dead', true));
    const write = failureOf(clientOver(link).write());
    const read = clientOver(link).read();
    await settle();
    link.disconnect();
    expect(await write).toMatchObject({ code: 'OUTCOME_UNKNOWN' });
    link.connect(startProcess('second', false));
    expect(await read).toBe('second');
  });

  it('loses nothing else when one listener stops', async () => {
    const link = new SwappableLink(isRead);
    link.connect(startProcess('first', false));
    const stop = new AbortController();
    const [stopped, goesOn] = [
      await clientOver(link).stream(undefined, { signal: stop.signal }),
      await clientOver(link).stream(),
    ];
    for (const stream of [stopped, goesOn]) expect(await stream.next()).toMatchObject({ value: 1 });
    const failure = (async () => {
      for await (const _ of stopped) stop.abort();
    })().then(
      () => null,
      (error: unknown) => error,
    );
    expect(await failure).not.toMatchObject({ code: 'OUTCOME_UNKNOWN' });
    expect(await goesOn.next()).toMatchObject({ value: 2 });
    expect(await clientOver(link).write()).toBe('first');
  });

  it('ends a stream with an error', async () => {
    const link = new SwappableLink(isRead);
    link.connect(startProcess('first', false));
    const seen: number[] = [];
    const following = (async () => {
      for await (const value of await clientOver(link).stream()) seen.push(value);
    })();
    const failure = failureOf(following);
    while (seen.length < 2) await settle();
    link.connect(startProcess('second', false));
    expect(await failure).toMatchObject({ code: 'OUTCOME_UNKNOWN' });
    expect(seen).toEqual([1, 2]);
  });

  it('keeps nobody waiting once no further process comes', async () => {
    const link = new SwappableLink(isRead);
    link.connect(startProcess('dead', true));
    const read = failureOf(clientOver(link).read());
    const write = failureOf(clientOver(link).write());
    await settle();
    link.giveUp();
    expect(await read).toMatchObject({ code: 'INTERNAL' });
    expect(await write).toMatchObject({ code: 'OUTCOME_UNKNOWN' });
    await expect(clientOver(link).read()).rejects.toMatchObject({ code: 'INTERNAL' });
    link.connect(startProcess('back', false));
    expect(await clientOver(link).read()).toBe('back');
  });

  it('lets the caller stop waiting', async () => {
    const link = new SwappableLink(isRead);
    const stop = new AbortController();
    const answer = clientOver(link).read(undefined, { signal: stop.signal });
    const failure = failureOf(answer);
    stop.abort();
    expect(await failure).toMatchObject({ name: 'AbortError' });
  });
});

/** What the promise fails with; null when it does not. */
function failureOf(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    () => null,
    (error: unknown) => error,
  );
}

function settle(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 20));
}
