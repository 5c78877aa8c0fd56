import { isContractProcedure, getContractRouter } from '@orpc/contract';
import { createRouterClient, ORPCError } from '@orpc/server';
import { dataContract, type DataClient } from '#shared/contract/index.ts';
import { LonghandError } from '#shared/errors.ts';
import { shellContract } from '#shared/shell/shell.contract.ts';
import { openData, type OpenedData } from '../electron/data/openData.ts';
import { dataRouter } from '../electron/data/router.ts';
import { parseCallArguments, UsageError, type CallArguments } from './call/callArguments.ts';
import { attachFile, usageOf, writeOut } from './call/callFiles.ts';
import packageJson from '../package.json' with { type: 'json' };

/** One procedure of the data contract, by its path. */
type Procedure = (input: unknown) => Promise<unknown>;

function findProcedure(client: DataClient, path: readonly string[]): Procedure {
  if (!isContractProcedure(getContractRouter(dataContract, path))) {
    const name = path.join('.');
    if (isContractProcedure(getContractRouter(shellContract, path)) || path[0] === 'shell') {
      throw new LonghandError('NEEDS_WINDOW', { procedure: name });
    }
    throw new UsageError(`There is no procedure "${name}".`);
  }
  let found: unknown = client;
  for (const part of path) found = (found as Readonly<Record<string, unknown>>)[part];
  return found as Procedure;
}

function isStream(value: unknown): value is AsyncIterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.asyncIterator in value;
}

/** Bytes do not go into JSON: `--out` writes them, here stands how many there are. */
function forJson(_key: string, value: unknown): unknown {
  return value instanceof Blob ? { byteSize: value.size, mediaType: value.type } : value;
}

function print(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, forJson)}\n`);
}

async function callOnce(data: OpenedData, asked: CallArguments): Promise<number> {
  const client: DataClient = createRouterClient(dataRouter, { context: data.context });
  const procedure = findProcedure(client, asked.procedure);
  let input = asked.input;
  for (const [field, file] of asked.files) {
    input = { ...input, [field]: await attachFile(client, asked.procedure, field, file) };
  }
  const result = await procedure(input);
  if (!isStream(result)) {
    if (asked.out !== null) await writeOut(client, result, asked.out);
    print(result);
    return 0;
  }
  let last: unknown = null;
  for await (const event of result) {
    last = event;
    print(event);
  }
  if (isFailure(last)) throw new ORPCError(last.code, { data: last.params });
  if (asked.out !== null) await writeOut(client, last, asked.out);
  return 0;
}

function isFailure(event: unknown): event is { readonly code: string; readonly params: unknown } {
  return typeof event === 'object' && event !== null && 'type' in event && event.type === 'failed' && 'code' in event;
}

/** What goes to stderr: one line of JSON. */
function errorLine(error: unknown): string {
  if (error instanceof UsageError) return JSON.stringify({ error: { code: 'USAGE', message: error.message } });
  if (error instanceof LonghandError) return JSON.stringify({ error: { code: error.code, data: error.params } });
  if (error instanceof ORPCError) {
    return JSON.stringify({ error: { code: error.code, data: error.data as unknown, message: error.message } });
  }
  return JSON.stringify({
    error: { code: 'INTERNAL', message: error instanceof Error ? error.message : String(error) },
  });
}

async function main(): Promise<number> {
  let data: OpenedData | null = null;
  try {
    const asked = parseCallArguments(process.argv.slice(2), process.env['INIT_CWD'] ?? process.cwd());
    data = await openData({
      folder: asked.dataFolder,
      appVersion: packageJson.version,
      sqliteBinding: null,
      isLasting: false,
      copyFolder: asked.copyFolder,
    }).catch((error: unknown) => {
      throw usageOf(error, `${asked.dataFolder} cannot be the data folder`);
    });
    return await callOnce(data, asked);
  } catch (error) {
    process.stderr.write(`${errorLine(error)}\n`);
    return 1;
  } finally {
    await data?.close();
  }
}

process.exitCode = await main();
