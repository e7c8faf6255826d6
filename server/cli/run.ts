import { CommanderError } from 'commander';
import { commandLine } from './command-line.js';
import { CLEAN, FOUND, USAGE } from './exit-codes.js';
import { failureText } from './failure.js';
import { languageFor } from './language.js';
import { usageText } from './usage.js';

/** Runs one command line and gives its exit code. */
export async function run(args: readonly string[]): Promise<number> {
  const language = languageFor(args, process.env);
  const outcome = { code: CLEAN };
  const program = commandLine(language, (code) => (outcome.code = code));
  try {
    await program.parseAsync(args, { from: 'user' });
    return outcome.code;
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return CLEAN;
      process.stderr.write(`${usageText(error, language)}\n`);
      return USAGE;
    }
    process.stderr.write(`${failureText(error, language, args.includes('--json'))}\n`);
    return FOUND;
  }
}
