import path from 'node:path';

/** What `npm run call` was asked for. */
export interface CallArguments {
  readonly dataFolder: string;
  /** A second folder for copies of backups, or null. */
  readonly copyFolder: string | null;
  /** For example `['contacts', 'list']`. */
  readonly procedure: readonly string[];
  readonly input: Readonly<Record<string, unknown>>;
  /** Field of the input -> file whose content it is given. */
  readonly files: ReadonlyMap<string, string>;
  readonly out: string | null;
}

/** Says how the command is used. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  constructor(problem: string) {
    super(
      `${problem} Usage: npm run -s call -- --data DIR PROCEDURE ['JSON'] [--file FIELD=PATH]... [--out PATH] [--copies DIR]`,
    );
  }
}

function parseInput(text: string | undefined): Record<string, unknown> {
  if (text === undefined) return {};
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new UsageError(`The input is not JSON (${error instanceof Error ? error.message : String(error)}).`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new UsageError('The input has to be a JSON object.');
  }
  return { ...value };
}

/**
 * Reads the command line. Relative paths are seen from `folder`.
 * @throws UsageError
 */
export function parseCallArguments(args: readonly string[], folder: string): CallArguments {
  const positional: string[] = [];
  const files = new Map<string, string>();
  let dataFolder: string | null = null;
  let out: string | null = null;
  let copyFolder: string | null = null;
  const rest = [...args];
  while (rest.length > 0) {
    const argument = rest.shift() ?? '';
    if (!argument.startsWith('--')) {
      positional.push(argument);
      continue;
    }
    const [name, attached] =
      argument.includes('=') && argument.startsWith('--data=') ? ['--data', argument.slice(7)] : [argument, null];
    const value = attached ?? rest.shift();
    if (value === undefined) throw new UsageError(`${name} needs a value.`);
    if (name === '--data') dataFolder = path.resolve(folder, value);
    else if (name === '--out') out = path.resolve(folder, value);
    else if (name === '--copies') copyFolder = path.resolve(folder, value);
    else if (name === '--file') {
      const [, field, file] = /^([^=]+)=(.+)$/s.exec(value) ?? [];
      if (field === undefined || file === undefined) throw new UsageError('--file takes FIELD=PATH.');
      files.set(field, path.resolve(folder, file));
    } else throw new UsageError(`${name} is not known.`);
  }
  const [procedure, input, ...more] = positional;
  if (dataFolder === null) throw new UsageError('--data DIR is missing.');
  if (procedure === undefined) throw new UsageError('The procedure is missing.');
  if (more.length > 0) throw new UsageError(`"${more[0] ?? ''}" is one argument too many.`);
  return { dataFolder, copyFolder, procedure: procedure.split('.'), input: parseInput(input), files, out };
}
