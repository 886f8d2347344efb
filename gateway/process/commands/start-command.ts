import { parseArgs } from 'node:util';
import { logUnhandledRejections, stopOnSignal } from '../../../shared/process/stop-on-signal';
import { type Log, createLog } from '../../../shared/runtime/log';
import { type Telemetry, startTelemetry } from '../../../shared/runtime/telemetry/telemetry';
import { type Config, readConfigWith } from '../../../shared/runtime/settings/config';
import { type DevelopmentToken, printedTokens } from '../../identity/development-tokens';

type Started = { address: string; close: () => Promise<void> };

/** The functions that the composition root passes to the command. */
export type StartParts = {
  start: (config: Config, log: Log, telemetry: Telemetry) => Promise<Started>;
  tokensOf: (config: Config) => Promise<DevelopmentToken[]>;
};

/**
 * Starts the Hub, prints its address, and stops the Hub on a signal. If no issuer of users is configured, it also
 * prints tokens for a trial.
 */
export async function runStartCommand(args: string[], { start, tokensOf }: StartParts): Promise<void> {
  const startedAt = performance.now();
  const { values } = parseArgs({ args, options: { divisions: { type: 'string' } } });
  const config = readConfigWith({ HUB_DIVISIONS: values.divisions });
  const log = createLog(config.logLevel);
  const telemetry = await startTelemetry(config.telemetry, { service: 'hub', log });
  const hub = await start(config, log, telemetry);
  logUnhandledRejections(log);
  stopOnSignal(async () => {
    await hub.close();
    await telemetry.stop();
  }, log);
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  process.stdout.write(
    `系统已就绪,用时 ${seconds} 秒 · The Hub is ready after ${seconds} s\n\n  ${hub.address}/graphql\n\n`,
  );
  if (config.oidc !== null) return;
  await tokensOf(config).then(
    (tokens) => process.stdout.write(printedTokens(tokens)),
    (error: unknown) => {
      log.error('Trial tokens were not made', { error });
      process.stdout.write(WITHOUT_TOKENS);
    },
  );
}

/**
 * The text for the operator if no tokens could be made, for example because the database did not answer. The Hub still
 * serves requests.
 */
const WITHOUT_TOKENS =
  '未能生成试用令牌,原因见日志。请稍后运行 npm run token。\n' +
  'The tokens for a trial could not be made. The log says why. Run `npm run token` later.\n';
