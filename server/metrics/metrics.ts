import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Answered } from '../logging/log-requests.js';

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/**
 * What one server counts, for Prometheus. Labels are routes, kinds and codes of the product, of which
 * there are few; never an id, a unit or a person.
 */
export class Metrics {
  /** Its own, so that two servers in one process do not count together. */
  readonly registry = new Registry();

  readonly requests = new Histogram({
    name: 'zelian_http_request_seconds',
    help: 'Requests answered, by route, method and status.',
    labelNames: ['method', 'route', 'status'],
    buckets: SECONDS,
    registers: [this.registry],
  });

  readonly commands = new Counter({
    name: 'zelian_commands_total',
    help: 'Commands by kind and by what came of them: done, repeated, or the code of the refusal.',
    labelNames: ['kind', 'outcome'],
    registers: [this.registry],
  });

  readonly writesWaiting = new Gauge({
    name: 'zelian_writes_waiting',
    help: 'Transactions that have not begun yet.',
    registers: [this.registry],
  });

  readonly writeWait = new Histogram({
    name: 'zelian_write_wait_seconds',
    help: 'How long transactions waited before they began.',
    buckets: SECONDS,
    registers: [this.registry],
  });

  readonly writes = new Histogram({
    name: 'zelian_write_seconds',
    help: 'How long transactions took, waiting and commit included.',
    labelNames: ['outcome'],
    buckets: SECONDS,
    registers: [this.registry],
  });

  readonly writesRepeated = new Counter({
    name: 'zelian_writes_repeated_total',
    help: 'Transactions begun again because another process was faster.',
    registers: [this.registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }

  countRequest({ method, route, status, seconds }: Answered): void {
    this.requests.observe({ method, route, status }, seconds);
  }
}
