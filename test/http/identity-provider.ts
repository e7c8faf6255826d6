import { generateKeyPairSync, type JsonWebKey } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';

/** A real OpenID Connect provider on a port of its own, where people are who they say they are. */
export interface IdentityProvider {
  issuer: string;
  settings: {
    issuer: string;
    clientId: string;
    clientSecret: string;
    claim: string;
    scope: string;
  };
  /** Begins, for a client to whose address browsers are sent back. */
  beginFor: (callback: string) => void;
  /** Publishes other keys than those it signs with, as somebody in between would. */
  publishOtherKeys: () => void;
  close: () => Promise<void>;
}

export async function identityProvider(): Promise<IdentityProvider> {
  const server = createServer();
  await listening(server);
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const client = { client_id: 'zelian', client_secret: 'a secret between the two of them' };
  const keys = [newKey()];
  let published: JsonWebKey | undefined;
  const begin = (callback: string) => {
    const answer = new Provider(issuer, {
      clients: [{ ...client, redirect_uris: [callback], response_types: ['code'] }],
      jwks: { keys },
      claims: { profile: ['preferred_username', 'name'] },
      findAccount: (_, sub) => ({
        accountId: sub,
        claims: () => ({ sub, preferred_username: sub, name: sub }),
      }),
      cookies: { keys: ['a key of the test'] },
    }).callback();
    server.on('request', (request, response) => {
      if (request.url === '/jwks' && published !== undefined) {
        response.setHeader('content-type', 'application/json');
        response.end(JSON.stringify({ keys: [publicOf(published)] }));
      } else void answer(request, response);
    });
  };
  return {
    issuer,
    settings: {
      issuer,
      ...{ clientId: client.client_id, clientSecret: client.client_secret },
      ...{ claim: 'preferred_username', scope: 'openid profile' },
    },
    beginFor: begin,
    publishOtherKeys() {
      published = newKey();
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

/** Of the same name each time, so that only the signature tells one from the other. */
function newKey(): JsonWebKey {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const key = privateKey.export({ format: 'jwk' });
  return { ...key, kid: 'the-key', alg: 'RS256', use: 'sig' };
}

function publicOf({ kty, n, e, kid, alg, use }: JsonWebKey): JsonWebKey {
  return { kty, n, e, kid, alg, use };
}

function listening(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      resolve();
    });
  });
}
