import { compile, type PackFiles } from '../../engine/compile/compile.js';

/** Whatever the files hold, what comes of them is a program or coded faults, in words: never a crash. Gives the codes. */
export function findings(files: PackFiles, base?: PackFiles): string[] {
  const { program, issues } = compile(files, base);
  const settled = program !== undefined || issues.some(({ severity }) => severity === 'error');
  const unsaid = issues.filter(
    ({ code, message: { zh, en }, file }) =>
      !CODE.test(code) || zh === '' || en === '' || file === '',
  );
  // Asked once a pack: many packs have a hundred issues each.
  expect({ settled, unsaid }).toEqual({ settled: true, unsaid: [] });
  return issues.map(({ code }) => code);
}

const CODE = /^[a-z]+(-[a-z]+)*$/;
