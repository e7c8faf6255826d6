import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { notListening } from '../http/listen.js';
import type { Log } from '../logging/log.js';
import type { Metrics } from './metrics.js';

/** Where figures are told: not where people come in, since they are nobody's but the operator's. */
export interface MetricsPlace {
  host: string;
  /** 0: any that is free. */
  port: number;
}

/**
 * Answers GET /metrics in Prometheus' format, and nothing else.
 *
 * @param refresh reads what is told as it is now
 */
export async function serveMetrics(
  { registry }: Metrics,
  refresh: () => Promise<void>,
  { host, port }: MetricsPlace,
  log: Log,
): Promise<Server> {
  const server = createServer((request, response) => {
    if (request.method !== 'GET' || request.url !== '/metrics') {
      response.writeHead(404).end();
      return;
    }
    refresh()
      .then(() => registry.metrics())
      .then((text) => response.writeHead(200, { 'content-type': registry.contentType }).end(text))
      .catch((err: unknown) => {
        log.error({ err }, 'metrics');
        response.writeHead(503).end();
      });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen({ host, port }, resolve);
  }).catch((error: unknown) => {
    throw notListening(error, { host, port, hostBy: 'METRICS_HOST', portBy: 'METRICS_PORT' });
  });
  return server;
}

/** http://127.0.0.1:9464/metrics */
export function metricsAddress(server: Server): string {
  const { address, family, port } = server.address() as AddressInfo;
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}/metrics`;
}
