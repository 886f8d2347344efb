import { CliRefusal } from './cli-refusal';

export type Print = (line: string) => void;

/** Ends as a command does: 0 done, 1 the sheet has faults, 2 it could not be tried. */
export type ExitCode = 0 | 1 | 2;

/** Runs a command, and says what it refuses. */
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
