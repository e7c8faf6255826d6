import type { Recipient } from '../store/outbox/deliveries.js';
import type { Pace } from '../store/outbox/pace.js';

/**
 * How fast messages may leave. The makers of robots take twenty a minute: five at once and one more
 * every four seconds come to twenty in the worst minute. A person is not written to at every turn,
 * and a mail server is not flooded.
 */
export function pacesOf({ channel, recipient }: Recipient): Pace[] {
  switch (channel) {
    case 'robot':
      return [{ name: `robot/${recipient}`, burst: 5, every: 4_000 }];
    case 'mail':
      return [
        { name: `mail/${recipient}`, burst: 3, every: 5 * 60_000 },
        { name: 'mail', burst: 20, every: 600 },
      ];
  }
}
