import { IDLE } from '../accounts/accounts.js';
import type { OwnAccount } from '../accounts/own-account.js';
import { hashed, sessionId } from '../accounts/session-token.js';
import type { AccountSession, AccountView } from '../http/types.js';
import type { SessionRow } from '../store/entities/organisation.js';
import type { Desk } from './desk.js';
import { deviceOf } from './device.js';
import { isoOf } from './instant.js';
import { postsOf } from './people.js';
import { substitutionViews } from './substitutions.js';

/** One's own account: where one is signed in, what is asked for at the door, who acts for whom. */
export async function accountView(
  desk: Desk,
  own: OwnAccount,
  token: string,
): Promise<AccountView> {
  const { person, name } = desk.reader;
  const [sessions, secondStep] = await Promise.all([own.sessions(person), own.secondStep(person)]);
  return {
    account: person,
    name,
    sessions: sessions.map((session) => sessionOf(session, hashed(token))),
    secondStep,
    offices: postsOf(desk, person),
    substitutions: substitutionViews(
      desk,
      (each) => each.person === person || each.holder === person,
    ),
  };
}

function sessionOf(session: SessionRow, current: string): AccountSession {
  return {
    id: sessionId(session.token_hash),
    current: session.token_hash === current,
    ...deviceOf(session.user_agent),
    means: session.means === 'oidc' ? 'oidc' : 'password',
    begunAt: isoOf(session.created_at),
    usedAt: isoOf(session.expires_at - IDLE),
  };
}
