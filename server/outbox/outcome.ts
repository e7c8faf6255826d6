/**
 * What came of an attempt to send. `later`: it may go another time, perhaps not before so many
 * milliseconds; `never`: the receiver declined it for good. The code is for administrators, and holds
 * no address and no words of an answer: smtp-550, http-429, errcode-93000, timeout.
 */
export type Outcome =
  | { kind: 'sent' }
  | { kind: 'later'; code: string; retryAfter?: number }
  | { kind: 'never'; code: string };

/** What is to be sent: the key goes along with every attempt. */
export interface Outgoing {
  key: string;
  subject: string;
  text: string;
}
