import { readConfig } from '../../../shared/runtime/settings/config';
import { DevelopmentIssuer } from '../../identity/development-issuer';
import { type FindContractor, readTokenRequest, TokenRefusal } from '../../identity/token-request';

/** The output of the command, or a refusal. The exit code is 2 if the arguments or the configuration are not valid. */
export type Outcome = { output: string } | { refusal: string; exitCode: 2 };

/**
 * Returns the token for `npm run --silent token -- --role DISTRICT_BUREAU --division 370102`, or a refusal.
 * @param environment the environment of the process, or of a test
 */
export async function tokenCommand(
  args: readonly string[],
  findContractor: FindContractor | null,
  environment?: Readonly<Record<string, string | undefined>>,
): Promise<Outcome> {
  try {
    const issuer = DevelopmentIssuer.open(readConfig(environment));
    const { claims, seconds } = await readTokenRequest(args, findContractor);
    return { output: await issuer.issue(claims, seconds) };
  } catch (error) {
    if (error instanceof TokenRefusal) return { refusal: `${error.text.zh}\n${error.text.en}`, exitCode: 2 };
    return { refusal: error instanceof Error ? error.message : 'The token cannot be made.', exitCode: 2 };
  }
}

/** Runs the command as a process. It writes the token, and nothing else, to standard output. */
export async function runTokenCommand(args: readonly string[], findContractor: FindContractor): Promise<void> {
  const outcome = await tokenCommand(args, findContractor);
  if ('output' in outcome) {
    process.stdout.write(`${outcome.output}\n`);
    return;
  }
  process.stderr.write(`${outcome.refusal}\n`);
  process.exitCode = outcome.exitCode;
}
