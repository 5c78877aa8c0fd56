import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { connect, createServer, type AddressInfo } from 'node:net';

/** Somebody outside who waits to be spoken to: counts connections (TCP) and packets (UDP) on one machine's own address. */
export interface ListeningPost {
  /** `127.0.0.1:port` of the TCP side. */
  readonly host: string;
  /** `127.0.0.1:port` of the UDP side. */
  readonly packetHost: string;
  /** How often anybody spoke to it. */
  heard(): number;
  close(): Promise<void>;
}

/** Opens one and proves on itself that it hears: a connection and a packet of its own, which are not counted. */
export async function openListeningPost(): Promise<ListeningPost> {
  let heard = 0;
  const server = createServer((socket) => {
    heard += 1;
    socket.on('error', () => undefined);
    socket.destroy();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const packets = createSocket('udp4');
  packets.on('message', () => {
    heard += 1;
  });
  packets.bind(0, '127.0.0.1');
  await once(packets, 'listening');
  const packetPort = packets.address().port;

  const own = connect(port, '127.0.0.1');
  await once(own, 'close');
  packets.send('hello', packetPort, '127.0.0.1');
  await once(packets, 'message');
  if (heard !== 2) throw new Error(`The listening post heard ${heard} of its own 2 calls.`);
  heard = 0;
  return {
    host: `127.0.0.1:${port}`,
    packetHost: `127.0.0.1:${packetPort}`,
    heard: () => heard,
    close: async () => {
      server.close();
      packets.close();
      await Promise.all([once(server, 'close'), once(packets, 'close')]);
    },
  };
}
