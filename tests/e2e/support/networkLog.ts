import { readFile } from 'node:fs/promises';

interface LoggedEvent {
  readonly type: number;
  readonly phase: number;
  readonly params?: Readonly<Record<string, unknown>>;
}

/** Names of events that mean that somebody was, or was to be, spoken to. */
const SPEAKING =
  /^(?:URL_REQUEST_START_JOB|HOST_RESOLVER_MANAGER_(?:REQUEST|JOB)|TCP_CONNECT|UDP_CONNECT|UDP_BYTES_SENT|SSL_CONNECT|SOCKET_POOL_CONNECTING)/;

/** How something ended is noted too; what matters is that it began. */
const END = 2;

/**
 * What Chromium's own log of its network stack (`--log-net-log`) tells of talk with others: one line an event, with the
 * address or name it was about. To be read when the program has ended.
 */
export async function spokenTo(file: string): Promise<readonly string[]> {
  const log = JSON.parse(await readFile(file, 'utf8')) as {
    readonly constants: { readonly logEventTypes: Readonly<Record<string, number>> };
    readonly events: readonly LoggedEvent[];
  };
  const names = new Map(Object.entries(log.constants.logEventTypes).map(([name, type]) => [type, name]));
  return log.events.flatMap(({ type, phase, params = {} }) => {
    const name = names.get(type) ?? '';
    const { url } = params;
    const isOwn = typeof url === 'string' && url.startsWith('longhand://');
    return SPEAKING.test(name) && phase !== END && !isOwn ? [`${name} ${JSON.stringify(params)}`] : [];
  });
}
