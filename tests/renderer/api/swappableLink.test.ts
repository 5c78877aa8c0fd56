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

const isRead = (path: readonly string[]): boolean => path[0] === 'read';

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
    const failure = expect(answer).rejects.toMatchObject({ code: 'OUTCOME_UNKNOWN' });
    await settle();
    link.connect(startProcess('second', false));
    await failure;
    expect(await clientOver(link).write()).toBe('second');
  });

  it('lets go of what was pending as soon as the port is known to be closed', async () => {
    const link = new SwappableLink(isRead);
    link.connect(startProcess('dead', true));
    const write = expect(clientOver(link).write()).rejects.toMatchObject({ code: 'OUTCOME_UNKNOWN' });
    const read = clientOver(link).read();
    await settle();
    link.disconnect();
    await write;
    link.connect(startProcess('second', false));
    expect(await read).toBe('second');
  });

  it('loses nothing else when one listener stops', async () => {
    const link = new SwappableLink(isRead);
    link.connect(startProcess('first', false));
    const stop = new AbortController();
    const [stopped, goesOn] = [await clientOver(link).stream(undefined, { signal: stop.signal }), await clientOver(link).stream()];
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
    const failure = expect(following).rejects.toMatchObject({ code: 'OUTCOME_UNKNOWN' });
    while (seen.length < 2) await settle();
    link.connect(startProcess('second', false));
    await failure;
    expect(seen).toEqual([1, 2]);
  });

  it('keeps nobody waiting once no further process comes', async () => {
    const link = new SwappableLink(isRead);
    link.connect(startProcess('dead', true));
    const read = expect(clientOver(link).read()).rejects.toMatchObject({ code: 'INTERNAL' });
    const write = expect(clientOver(link).write()).rejects.toMatchObject({ code: 'OUTCOME_UNKNOWN' });
    await settle();
    link.giveUp();
    await Promise.all([read, write]);
    await expect(clientOver(link).read()).rejects.toMatchObject({ code: 'INTERNAL' });
    link.connect(startProcess('back', false));
    expect(await clientOver(link).read()).toBe('back');
  });

  it('lets the caller stop waiting', async () => {
    const link = new SwappableLink(isRead);
    const stop = new AbortController();
    const answer = clientOver(link).read(undefined, { signal: stop.signal });
    const failure = expect(answer).rejects.toMatchObject({ name: 'AbortError' });
    stop.abort();
    await failure;
  });
});

function settle(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 20));
}
