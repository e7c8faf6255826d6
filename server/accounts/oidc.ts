import type { Configuration } from 'openid-client';
import type { Refusal } from '../../engine/case.js';
import { noteOidcAttempt, takeOidcAttempt } from '../store/accounts/oidc-attempts.js';
import type { Clock } from '../store/clock.js';
import type { Database } from '../store/database.js';
import type { Accounts, SignedIn } from './accounts.js';
import type { OidcSettings } from './oidc-settings.js';
import { refused } from './refusals.js';
import { hashed, newToken } from './session-token.js';

/** How long somebody may take at the identity provider. */
export const OIDC_MINUTES = 10;
const TIMEOUT_S = 10;

interface Needs {
  database: Database;
  clock: Clock;
  accounts: Accounts;
  /** Told why something was not accepted; the person is told only that. */
  report: (reason: string) => void;
}

/** Where a browser is sent, and the token that it keeps until it is back. */
export interface OidcBegun {
  to: string;
  token: string;
}

/** A browser that comes back from the identity provider. */
export interface OidcReturn {
  /** What it kept meanwhile. */
  token: string | undefined;
  /** The whole address that it was sent back to. */
  url: URL;
  userAgent: string | undefined;
}

/**
 * Signing in at an identity provider (OpenID Connect: authorization code with PKCE, state and nonce). Who is known
 * there by the name of an account here is signed in; nobody gets an account by it.
 */
export class Oidc {
  #provider: Promise<Configuration> | undefined;

  constructor(
    private readonly needs: Needs,
    private readonly settings: OidcSettings | undefined,
  ) {}

  get isOn(): boolean {
    return this.settings !== undefined;
  }

  /** @param callback the address at which the provider sends the browser back */
  async begin(callback: string): Promise<OidcBegun | Refusal> {
    const { settings } = this;
    if (settings === undefined) return refused('oidc-off');
    const client = await import('openid-client');
    const provider = await this.#reached(settings);
    if (provider === undefined) return refused('oidc-unreachable');
    const [token, state, nonce] = [newToken(), client.randomState(), client.randomNonce()];
    const verifier = client.randomPKCECodeVerifier();
    const { database, clock } = this.needs;
    const now = clock.now();
    await database.write((sql) =>
      noteOidcAttempt(
        sql,
        {
          token_hash: hashed(token),
          ...{ state, nonce, verifier },
          expires_at: now + OIDC_MINUTES * 60_000,
        },
        now,
      ),
    );
    const to = client.buildAuthorizationUrl(provider, {
      redirect_uri: callback,
      scope: settings.scope,
      state,
      nonce,
      code_challenge: await client.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
    });
    return { to: to.href, token };
  }

  /** Signs in whoever comes back, if all is as it was sent. Each attempt is good for one return. */
  async finish({ token, url, userAgent }: OidcReturn): Promise<SignedIn | Refusal> {
    const { settings } = this;
    if (settings === undefined) return refused('oidc-off');
    const { database, clock, accounts } = this.needs;
    const attempt = await database.write((sql) =>
      takeOidcAttempt(sql, hashed(token ?? ''), clock.now()),
    );
    if (attempt === undefined) return refused('oidc-stale');
    const provider = await this.#reached(settings);
    if (provider === undefined) return refused('oidc-unreachable');
    const account = await this.#accountOf(provider, settings.claim, url, attempt);
    if (typeof account !== 'string') return account;
    return (await accounts.signInKnown(account, userAgent)) ?? refused('oidc-no-account');
  }

  /** The account that the provider names, after everything it said was checked. */
  async #accountOf(
    provider: Configuration,
    claim: string,
    url: URL,
    { state, nonce, verifier }: { state: string; nonce: string; verifier: string },
  ): Promise<string | Refusal> {
    const client = await import('openid-client');
    try {
      const tokens = await client.authorizationCodeGrant(provider, url, {
        pkceCodeVerifier: verifier,
        expectedState: state,
        expectedNonce: nonce,
        idTokenExpected: true,
      });
      const claims = tokens.claims();
      const told =
        claims?.[claim] ??
        (await client.fetchUserInfo(provider, tokens.access_token, claims?.sub ?? ''))[claim];
      return typeof told === 'string' && told !== '' ? told : refused('oidc-no-account');
    } catch (error) {
      this.needs.report(reasonOf(error));
      const declined =
        error instanceof client.AuthorizationResponseError && error.error === 'access_denied';
      return refused(declined ? 'oidc-declined' : 'oidc-refused');
    }
  }

  /** What the provider says of itself, asked once; where it cannot be reached, again the next time. */
  async #reached(settings: OidcSettings): Promise<Configuration | undefined> {
    try {
      this.#provider ??= discover(settings);
      return await this.#provider;
    } catch (error) {
      this.#provider = undefined;
      this.needs.report(reasonOf(error));
      return undefined;
    }
  }
}

async function discover({ issuer, clientId, clientSecret }: OidcSettings): Promise<Configuration> {
  const client = await import('openid-client');
  const url = new URL(issuer);
  const execute = [
    // Its signature is checked too, though it comes straight from the provider.
    client.enableNonRepudiationChecks,
    // Only on this machine, as the settings make sure: a provider that is being tried out.
    ...(url.protocol === 'http:' ? [client.allowInsecureRequests] : []),
  ];
  return client.discovery(url, clientId, clientSecret, undefined, { execute, timeout: TIMEOUT_S });
}

/** For the log: what went wrong, and nothing of what was sent. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const { code, cause } = error as { code?: unknown; cause?: unknown };
  const why = cause instanceof Error ? ` (${cause.message})` : '';
  return `${typeof code === 'string' ? code : error.name}: ${error.message}${why}`;
}
