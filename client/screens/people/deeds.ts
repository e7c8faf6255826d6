import type { PersonDeed } from '../../api/people.js';
import type { PersonView } from '../../api/types.js';

/** Something that can be done with an account, by the names of its words. */
export interface Deed {
  name:
    | 'resetPassword'
    | 'endSessions'
    | 'resetSecondStep'
    | 'setAdministrator'
    | 'unsetAdministrator'
    | 'deactivate'
    | 'reactivate';
  advice?:
    | 'resetPasswordAdvice'
    | 'resetSecondStepAdvice'
    | 'makeAdministratorAdvice'
    | 'deactivateAdvice'
    | 'reactivateAdvice';
  deed: PersonDeed;
}

/** What can be done as the account stands. */
export function deedsFor(person: PersonView): Deed[] {
  if (person.closedAt !== undefined) return [REACTIVATE];
  return [
    RESET_PASSWORD,
    END_SESSIONS,
    ...(person.secondStep ? [RESET_SECOND_STEP] : []),
    person.administrator ? UNSET_ADMINISTRATOR : SET_ADMINISTRATOR,
    DEACTIVATE,
  ];
}

const RESET_PASSWORD: Deed = {
  name: 'resetPassword',
  advice: 'resetPasswordAdvice',
  deed: { what: 'password', method: 'POST' },
};
const END_SESSIONS: Deed = { name: 'endSessions', deed: { what: 'sessions', method: 'DELETE' } };
const RESET_SECOND_STEP: Deed = {
  name: 'resetSecondStep',
  advice: 'resetSecondStepAdvice',
  deed: { what: 'second-step', method: 'DELETE' },
};
const SET_ADMINISTRATOR: Deed = {
  name: 'setAdministrator',
  advice: 'makeAdministratorAdvice',
  deed: { what: 'administrator', method: 'PUT', body: { administrator: true } },
};
const UNSET_ADMINISTRATOR: Deed = {
  name: 'unsetAdministrator',
  deed: { what: 'administrator', method: 'PUT', body: { administrator: false } },
};
const DEACTIVATE: Deed = {
  name: 'deactivate',
  advice: 'deactivateAdvice',
  deed: { what: 'deactivation', method: 'POST' },
};
const REACTIVATE: Deed = {
  name: 'reactivate',
  advice: 'reactivateAdvice',
  deed: { what: 'deactivation', method: 'DELETE' },
};
