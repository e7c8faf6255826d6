import { compile, type PackFiles } from '../../engine/compile/compile.js';

/** Whatever the files hold, what comes of them is a program or coded faults, in words: never a crash. Gives the codes. */
export function findings(files: PackFiles, base?: PackFiles): string[] {
  const { program, issues } = compile(files, base);
  expect(program !== undefined || issues.some(({ severity }) => severity === 'error')).toBe(true);
  for (const { code, message, file } of issues) {
    expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect([message.zh, message.en, file].every((text) => text.length > 0)).toBe(true);
  }
  return issues.map(({ code }) => code);
}
