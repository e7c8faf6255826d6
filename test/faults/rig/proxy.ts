import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

/** When the connection breaks: before the database has heard of the COMMIT, or after it has carried it out. */
export type Moment = 'before-commit' | 'after-commit';

/** Stands between a server and its PostgreSQL, and breaks the connection when it is told to. */
export class Proxy {
  /** How often it broke, by the moment. */
  readonly cuts: Record<Moment, number> = { 'before-commit': 0, 'after-commit': 0 };
  readonly #server: Server;
  readonly #open = new Set<Socket>();
  #armed: Moment | undefined;

  constructor(private readonly target: URL) {
    this.#server = createServer((client) => this.#join(client));
  }

  /** The address of the database by way of the proxy. */
  async open(): Promise<string> {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
    const { port } = this.#server.address() as AddressInfo;
    return Object.assign(new URL(this.target), { port: String(port) }).href;
  }

  /** The next commit ends like this. */
  cutNext(moment: Moment): void {
    this.#armed = moment;
  }

  close(): void {
    this.#server.close();
    for (const socket of this.#open) socket.destroy();
  }

  #join(client: Socket): void {
    const database = connect(Number(this.target.port), this.target.hostname);
    const cut = () => {
      client.destroy();
      database.destroy();
    };
    const cutBy = (moment: Moment, tells: (message: Buffer) => boolean) => (message: Buffer) => {
      if (this.#armed !== moment || !tells(message)) return false;
      this.#armed = undefined;
      this.cuts[moment] += 1;
      cut();
      return true;
    };
    for (const socket of [client, database]) {
      this.#open.add(socket);
      socket.on('error', cut).on('close', () => {
        this.#open.delete(socket);
        cut();
      });
    }
    // The first that a client says has no letter before it.
    relay(client, database, true, cutBy('before-commit', asksToCommit));
    relay(database, client, false, cutBy('after-commit', saysCommitted));
  }
}

function asksToCommit(message: Buffer): boolean {
  return message[0] === 0x51 && message.toString('latin1', 5, message.length - 1) === 'COMMIT';
}

function saysCommitted(message: Buffer): boolean {
  return message[0] === 0x43 && message.toString('latin1', 5, message.length - 1) === 'COMMIT';
}

/** Passes messages on, each whole, unless one is held back. */
function relay(
  from: Socket,
  to: Socket,
  greeting: boolean,
  heldBack: (message: Buffer) => boolean,
): void {
  let rest = Buffer.alloc(0);
  let letter = greeting ? 0 : 1;
  from.on('data', (chunk: Buffer) => {
    rest = Buffer.concat([rest, chunk]);
    while (rest.length >= letter + 4) {
      const length = letter + rest.readInt32BE(letter);
      if (rest.length < length) return;
      const message = rest.subarray(0, length);
      rest = rest.subarray(length);
      letter = 1;
      if (heldBack(message)) return;
      to.write(message);
    }
  });
}
