import { createRequire } from 'node:module';
import path from 'node:path';
import { z } from 'zod';

/** The folder that holds package.json. */
export const projectRoot = path.resolve(import.meta.dirname, '..', '..');

const require = createRequire(import.meta.url);
const packageSchema = z.object({
  version: z.string(),
  bin: z.union([z.string(), z.record(z.string(), z.string())]).optional(),
});

/** The folder of an installed package. */
export function packageFolder(name: string): string {
  return path.join(projectRoot, 'node_modules', ...name.split('/'));
}

/** The version of an installed package. */
export function packageVersion(name: string): string {
  return readPackage(name).version;
}

/** The script behind a package's command, to be run with `process.execPath` on every system. */
export function packageCommand(name: string, command = name): string {
  const { bin } = readPackage(name);
  const script = typeof bin === 'string' ? bin : bin?.[command];
  if (script === undefined) throw new Error(`The package ${name} has no command ${command}.`);
  return path.join(packageFolder(name), script);
}

function readPackage(name: string): z.infer<typeof packageSchema> {
  return packageSchema.parse(require(path.join(packageFolder(name), 'package.json')));
}
