import { createRouterClient } from '@orpc/server';
import { openData } from '../../../electron/data/openData.ts';
import { dataRouter } from '../../../electron/data/router.ts';
import type { Answer, Asked } from './call.ts';

// Answers the parent's questions one after the other; each opens the data side of its folder and leaves it closed.

async function answerOf({ dataFolder, procedure, input }: Asked): Promise<unknown> {
  const data = await openData({ folder: dataFolder, appVersion: '0', sqliteBinding: null, isLasting: false });
  try {
    let found: unknown = createRouterClient(dataRouter, { context: data.context });
    for (const part of procedure.split('.')) found = (found as Readonly<Record<string, unknown>>)[part];
    const result = await (found as (input: object) => Promise<unknown>)(input);
    if (!isStream(result)) return result;
    let last: unknown = null;
    for await (const event of result) last = event;
    return last;
  } finally {
    await data.close();
  }
}

function isStream(value: unknown): value is AsyncIterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.asyncIterator in value;
}

async function answer(asked: Asked): Promise<Answer> {
  try {
    return { ok: true, id: asked.id, result: await answerOf(asked) };
  } catch (error) {
    return {
      ok: false,
      id: asked.id,
      message: error instanceof Error ? (error.stack ?? error.message) : String(error),
    };
  }
}

let before: Promise<unknown> = Promise.resolve();
process.on('message', (asked: Asked) => {
  before = before.then(async () => process.send?.(await answer(asked)));
});
process.on('disconnect', () => process.exit());
