// Has the compiler look at every project: `node test/run/typecheck.mjs`. Ends with 1 where it finds something.
//
// `tsc -p test` looks at whatever a test imports as well, which is nearly all of the other three once more; here each file
// is looked at in the one project that it belongs to, with the options of that one.
import { join, sep } from 'node:path';
import ts from 'typescript';

const ROOT = join(import.meta.dirname, '../..');
const PROJECTS = ['engine', 'server', 'client', 'test'];

const found = PROJECTS.flatMap(diagnosticsOf);
if (found.length > 0) {
  process.exitCode = 1;
  console.log(
    ts.formatDiagnostics(found, {
      getCurrentDirectory: () => ROOT,
      getCanonicalFileName: (name) => name,
      getNewLine: () => '\n',
    }),
  );
}

function diagnosticsOf(project) {
  const config = ts.getParsedCommandLineOfConfigFile(
    join(ROOT, project, 'tsconfig.json'),
    { noEmit: true },
    { ...ts.sys, onUnRecoverableConfigFileDiagnostic: fail },
  );
  const program = ts.createProgram({
    rootNames: config.fileNames,
    options: config.options,
    configFileParsingDiagnostics: config.errors,
  });
  const others = PROJECTS.filter((one) => one !== project).map((one) => join(ROOT, one, sep));
  const own = program
    .getSourceFiles()
    .filter(({ fileName }) => !others.some((folder) => join(fileName).startsWith(folder)));
  return [
    ...program.getConfigFileParsingDiagnostics(),
    ...program.getOptionsDiagnostics(),
    ...program.getGlobalDiagnostics(),
    ...own.flatMap((file) => [
      ...program.getSyntacticDiagnostics(file),
      ...program.getSemanticDiagnostics(file),
    ]),
  ];
}

function fail({ messageText }) {
  throw new Error(ts.flattenDiagnosticMessageText(messageText, '\n'));
}
