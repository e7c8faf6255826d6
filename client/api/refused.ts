import type { Problem } from './types.js';

/** The server answered and declined. `problem` says why, in both languages. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    readonly problem: Problem,
  ) {
    super(`${String(status)} ${problem.code}`);
  }
}

/** No answer came: the network is gone, slow, or something between us and the server is down. */
export class Unreachable extends Error {
  constructor(cause: unknown) {
    super('no answer', { cause });
  }
}

/** The problem in an answer; one of our own where something else than the server answered. */
export async function problemOf(answer: Response): Promise<Problem> {
  try {
    const body: unknown = await answer.json();
    if (isProblem(body)) return body;
  } catch {
    // Not JSON: said below.
  }
  return {
    code: 'unexpected-answer',
    message: {
      zh: `服务器给出了无法识别的答复（${String(answer.status)}）。请稍后再试。`,
      en: `The server gave an answer that cannot be read (${String(answer.status)}). Please try again later.`,
    },
  };
}

function isProblem(body: unknown): body is Problem {
  return typeof body === 'object' && body !== null && 'code' in body && 'message' in body;
}
