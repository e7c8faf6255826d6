/**
 * The HTTP status of each refusal: the class a client that knows no codes goes by. A code that is not
 * listed says that the request was understood and cannot be done as it stands: 422.
 */
const STATUS: Record<string, number | undefined> = {
  malformed: 400,
  'key-missing': 400,
  'file-missing': 400,
  'not-signed-in': 401,
  'wrong-password': 401,
  'wrong-present-password': 403,
  'account-closed': 403,
  'code-required': 401,
  'second-factor-unreadable': 409,
  'second-factor-on': 409,
  'second-factor-not-begun': 409,
  'password-change-required': 403,
  'account-taken': 409,
  'not-for-oneself': 403,
  'not-the-holder': 403,
  'last-administrator': 409,
  'post-vacant': 409,
  'person-unknown': 422,
  'post-unknown': 404,
  'not-permitted': 403,
  'not-a-demonstration': 403,
  'foreign-origin': 403,
  'not-found': 404,
  'no-such-opening': 404,
  'task-closed': 409,
  'form-changed': 409,
  'case-changed': 409,
  'case-exists': 409,
  'year-under-way': 409,
  'draft-changed': 409,
  'draft-behind': 409,
  'draft-base-changed': 409,
  'pack-id-taken': 409,
  'already-live': 409,
  'live-changed': 409,
  'approval-required': 409,
  'own-submission': 403,
  'not-submitted': 409,
  'submission-void': 409,
  'cases-stay': 409,
  'idempotency-key-reused': 409,
  'too-large': 413,
  'address-too-long': 414,
  'unsupported-media-type': 415,
  'slow-down': 429,
  stopping: 503,
};

/** The status with which a refusal is answered. */
export function statusOf(code: string): number {
  return STATUS[code] ?? 422;
}
