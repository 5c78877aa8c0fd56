import { appendFile, cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { cacheFolder } from '../support/cacheFolder.ts';
import { fetchPackage, unpackPackage } from '../support/npmPackage.ts';
import { packageCommand, packageFolder, packageVersion } from '../support/projectRoot.ts';
import { publishFolder } from '../support/publishFolder.ts';
import { lastLines, runQuietly } from '../support/run.ts';
import { PlainProblem, say } from '../support/say.ts';
import { BINDING_RECIPE, HEADERS_PACKAGE } from './standInRecipe.ts';

const BINARY = 'better_sqlite3.node';
const OFFICIAL_DEFINE = "'NAPI_VERSION=10'";
// NAPI_VERSION_EXPERIMENTAL as a number: a Node-API below 10 takes such a module, and has the
// functions of version 10 under the same names.
const STAND_IN_DEFINE = "'NAPI_VERSION=2147483647'";

// An experimental module's finalizers run inside the garbage collector, where most calls abort the
// process. node-addon-api postpones them when it finds this function, which the headers' package
// leaves out because it is experimental; Node has it since 18.19.
const POST_FINALIZER = `
#ifndef NODE_API_EXPERIMENTAL_HAS_POST_FINALIZER
#define NODE_API_EXPERIMENTAL_HAS_POST_FINALIZER
EXTERN_C_START
NAPI_EXTERN napi_status NAPI_CDECL node_api_post_finalizer(
    node_api_basic_env env, napi_finalize finalize_cb, void* finalize_data, void* finalize_hint);
EXTERN_C_END
#endif
`;

// node-gyp wants these two from a Node; better-sqlite3's own .gyp files hold every setting it needs.
const COMMON_GYPI =
  "{ 'target_defaults': { 'default_configuration': 'Release', 'cflags': ['-pthread'], 'ldflags': ['-pthread'] } }\n";
const CONFIG_GYPI = "{ 'target_defaults': {}, 'variables': {} }\n";

/** The build description for an Electron with a Node-API below 10. Throws when the package changed. */
export function adaptBindingGyp(text: string): string {
  if (!text.includes(OFFICIAL_DEFINE)) {
    throw new Error(
      `better-sqlite3's binding.gyp no longer holds ${OFFICIAL_DEFINE}: see scripts/electron/sqliteBinding.ts.`,
    );
  }
  return text.replace(OFFICIAL_DEFINE, STAND_IN_DEFINE);
}

/** Builds better-sqlite3 from the installed package's source for the stand-in, once per version. */
export async function prepareSqliteBinding(): Promise<string> {
  const version = packageVersion('better-sqlite3');
  const folder = path.join(cacheFolder(), `better-sqlite3-${version}-r${BINDING_RECIPE}`);
  await publishFolder(folder, async (temporary) => {
    say(`Building better-sqlite3 ${version} for this Electron (one to two minutes, once) ...`);
    const workshop = path.join(temporary, 'workshop');
    const source = path.join(workshop, 'better-sqlite3');
    await copySource(source);
    await writeHeaders(workshop);
    await build(source, path.join(workshop, 'headers'));
    const binary = path.join(source, 'build', 'Release', BINARY);
    requirePostponedFinalizers(await readFile(binary));
    await cp(binary, path.join(temporary, BINARY));
    await rm(workshop, { recursive: true });
    say(`better-sqlite3 ${version} is built.`);
  });
  return path.join(folder, BINARY);
}

/** Throws when the build took other headers than ours: that module would die inside the garbage collector. */
export function requirePostponedFinalizers(binary: Buffer): void {
  if (!binary.includes('node_api_post_finalizer')) {
    throw new Error('better-sqlite3 was built against other headers than those of scripts/electron/sqliteBinding.ts.');
  }
}

/** To node-gyp an `npm_config_nodedir` in the environment, as `npm run` sets it, counts more than its own options. */
export function withoutNpmSettings(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(environment).filter(([name]) => !/^npm_(config|package)_/i.test(name)));
}

async function copySource(target: string): Promise<void> {
  const source = packageFolder('better-sqlite3');
  const isWanted = (file: string): boolean => {
    const [top] = path.relative(source, file).split(path.sep);
    return top !== 'prebuilds' && top !== 'build' && top !== 'node_modules';
  };
  await cp(source, target, { recursive: true, filter: isWanted });
  const helper = path.dirname(createRequire(path.join(source, 'package.json')).resolve('node-addon-api/package.json'));
  await cp(helper, path.join(target, 'node_modules', 'node-addon-api'), { recursive: true });
  const gyp = path.join(target, 'binding.gyp');
  await writeFile(gyp, adaptBindingGyp(await readFile(gyp, 'utf8')));
}

async function writeHeaders(workshop: string): Promise<void> {
  const tgz = await fetchPackage(HEADERS_PACKAGE, workshop, 'Fetching the Node-API headers');
  await unpackPackage(tgz, workshop, ['package/include']);
  const headers = path.join(workshop, 'headers', 'include', 'node');
  await mkdir(path.dirname(headers), { recursive: true });
  await cp(path.join(workshop, 'package', 'include'), headers, { recursive: true });
  await appendFile(path.join(headers, 'js_native_api.h'), POST_FINALIZER);
  await writeFile(path.join(headers, 'common.gypi'), COMMON_GYPI);
  await writeFile(path.join(headers, 'config.gypi'), CONFIG_GYPI);
}

async function build(source: string, headers: string): Promise<void> {
  const options = ['--release', '--force_build=1', `--nodedir=${headers}`, `--jobs=${os.availableParallelism()}`];
  const result = await runQuietly(process.execPath, [packageCommand('node-gyp'), 'rebuild', ...options], {
    cwd: source,
    env: withoutNpmSettings(process.env),
  });
  if (result.code !== 0) {
    throw new PlainProblem(`better-sqlite3 could not be built.\n${lastLines(result.output, 25)}`);
  }
}
