// Loaded before the server's own main (`node --import`), in the rig only: the product knows nothing of it.
// The machine's clock, as this one process sees it, is moved by messages of the rig; and a spare loads
// the code beforehand, and starts when it is told to, so that a restart waits for the start alone.

let ahead = Number(process.env.FAULTS_AHEAD_MS ?? 0);

const Machine = Date;
globalThis.Date = class extends Machine {
  constructor(...parts) {
    if (parts.length === 0) super(Machine.now() + ahead);
    else super(...parts);
  }

  static now() {
    return Machine.now() + ahead;
  }
};

let begin;
const told = new Promise((resolve) => (begin = resolve));

process.on('message', (message) => {
  if (typeof message.ahead === 'number') ahead = message.ahead;
  if (message.begin) begin();
  process.send({ heard: message.number });
});

if (process.env.FAULTS_SPARE) {
  await import('../../../dist/server/serve.js');
  await told;
}
// Whoever is otherwise done may end.
process.channel?.unref();
