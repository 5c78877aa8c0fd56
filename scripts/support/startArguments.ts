import path from 'node:path';

/** What `npm start` was asked for. */
export interface StartArguments {
  /** End after the picture of the first window. */
  readonly isOnce: boolean;
  /** Another data folder than the user's; null for the usual one. */
  readonly dataFolder: string | null;
  /** Everything else, handed to the app as it is. */
  readonly rest: readonly string[];
}

/** Reads `--once`, `--data DIR` and `--data=DIR`. */
export function parseStartArguments(args: readonly string[], folder: string): StartArguments {
  const rest: string[] = [];
  let isOnce = false;
  let dataFolder: string | null = null;
  for (let index = 0; index < args.length; index += 1) {
    const argument = args[index] ?? '';
    if (argument === '--once') isOnce = true;
    else if (argument.startsWith('--data=')) dataFolder = path.resolve(folder, argument.slice('--data='.length));
    else if (argument === '--data' && args[index + 1] !== undefined) {
      index += 1;
      dataFolder = path.resolve(folder, args[index] ?? '');
    } else rest.push(argument);
  }
  return { isOnce, dataFolder, rest };
}
