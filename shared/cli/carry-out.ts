import { CliRefusal } from './cli-refusal';

export type Print = (line: string) => void;

/**
 * The exit code of a command. 0: the command was carried out. 1: a sheet has faults, or a statement does not match the
 * payments. 2: the command was refused.
 */
export type ExitCode = 0 | 1 | 2;

/** Runs a command and prints the reason if it is refused. */
export async function carryOut(command: () => Promise<ExitCode>, print: Print): Promise<ExitCode> {
  try {
    return await command();
  } catch (error) {
    if (!(error instanceof CliRefusal)) throw error;
    print(error.text.zh);
    print(error.text.en);
    return 2;
  }
}
