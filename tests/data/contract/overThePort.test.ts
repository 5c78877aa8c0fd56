import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createORPCClient, isDefinedError } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import { isContractProcedure } from '@orpc/contract';
import { RPCHandler } from '@orpc/server/message-port';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dataContract } from '#shared/contract/index.ts';
import { openData, type OpenedData } from '../../../electron/data/openData.ts';
import { dataRouter, readAhead } from '../../../electron/data/router.ts';

/** A part of the client: what it holds, and a procedure where it is one. */
interface Part {
  readonly [name: string]: Part;
  (input: unknown): Promise<unknown>;
}

function pathsIn(node: object, before: readonly string[] = []): (readonly string[])[] {
  return Object.entries(node).flatMap(([name, child]: [string, unknown]) => {
    if (isContractProcedure(child)) return [[...before, name]];
    return typeof child === 'object' && child !== null ? pathsIn(child, [...before, name]) : [];
  });
}

describe('over a message port, as the window asks', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'longhand-port-'));
  const { port1, port2 } = new MessageChannel();
  let data: OpenedData;
  let client: Part;

  beforeAll(async () => {
    data = await openData({ folder, appVersion: '0', sqliteBinding: null, isLasting: false });
    new RPCHandler(dataRouter).upgrade(port1, { context: data.context });
    port1.start();
    client = createORPCClient(new RPCLink({ port: port2 }));
    port2.start();
  });
  afterAll(async () => {
    port1.close();
    port2.close();
    await data.close();
    rmSync(folder, { recursive: true });
  });

  it('has what is asked for soon read ahead without a fault', async () => {
    await expect(readAhead()).resolves.toBeUndefined();
  });

  it.each(pathsIn(dataContract).map((names) => [names.join('.'), names] as const))('%s is found', async (_, names) => {
    const procedure = names.reduce<Part | undefined>((part, name) => part?.[name], client);
    const refusal = await procedure?.('no input of any').catch((error: unknown) => error);
    expect(refusal).toMatchObject({ code: 'INVALID_INPUT' });
    expect(isDefinedError(refusal)).toBe(true);
  });
});
