import type { Issue, PatchOperation, Severity, Words } from '../issue.js';

/** A JSON Pointer from the names on the way. */
export function pointerOf(...path: (string | number)[]): string {
  return path
    .map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`)
    .join('');
}

/** Makes an issue; the hint only where there is one. */
export function issue(
  code: string,
  file: string,
  pointer: string,
  message: Words,
  more: {
    hint?: Words | undefined;
    severity?: Severity;
    fix?: PatchOperation[];
    line?: number;
    column?: number;
  } = {},
): Issue {
  const { hint, severity = 'error', ...rest } = more;
  return {
    code,
    severity,
    file,
    pointer,
    message,
    ...rest,
    ...(hint === undefined ? {} : { hint }),
  };
}

/** Whether anything keeps the pack from loading. */
export function hasErrors(issues: readonly Issue[]): boolean {
  return issues.some(({ severity }) => severity === 'error');
}
