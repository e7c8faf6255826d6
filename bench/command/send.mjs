import assert from 'node:assert/strict';
import autocannon from 'autocannon';

const CONNECTIONS = 10;

/**
 * Sends a body again and again over ten connections; how many a second were answered.
 *
 * @param path of each request, and what headers it has of its own
 */
export async function send({ address, headers, body, amount, each }) {
  const request = {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
    setupRequest: (one) => {
      const { path, headers: own } = each();
      return { ...one, path, headers: { ...one.headers, ...own } };
    },
  };
  const began = performance.now();
  let answered = began;
  const load = autocannon({ url: address, connections: CONNECTIONS, amount, requests: [request] });
  // Autocannon itself ends with the next full second.
  load.on('response', () => (answered = performance.now()));
  const result = await load;
  assert.equal(result['2xx'], amount, `${amount - result['2xx']} were not taken`);
  return (amount * 1000) / (answered - began);
}
