import { notValue } from '../kernel/operator-refusal';
import { exchangeCommand } from './exchange-command';
import { importCommand } from './import-command';
import { readArguments } from './read-arguments';
import { carryOut, type ExitCode, type Print } from './carry-out';
import { refuse } from './cli-refusal';
import { reportCommand } from './report-command';
import { templateCommand } from './template-command';

/** Runs `import …`, `template …`, `report …` or `exchange …`. These commands reach the Hub only over HTTP. */
export function runCli([command, ...args]: readonly string[], print: Print): Promise<ExitCode> {
  return carryOut(async () => {
    if (command === 'import') return importCommand(readArguments(args), print);
    if (command === 'template') return templateCommand(readArguments(args), print);
    if (command === 'report') return reportCommand(readArguments(args), print);
    if (command === 'exchange') return exchangeCommand(readArguments(args), print);
    const not = notValue(command);
    throw refuse(
      `请指定 import(导入)、template(模板)、report(报告)或 exchange(交换文件)${not.zh}。`,
      `The command must be import, template, report or exchange${not.en}.`,
    );
  }, print);
}

if (require.main === module) {
  runCli(process.argv.slice(2), (line) => process.stdout.write(`${line}\n`)).then(
    (code) => {
      process.exitCode = code;
    },
    (error: unknown) => {
      process.stderr.write(`${error instanceof Error ? error.message : 'The command failed.'}\n`);
      process.exitCode = 2;
    },
  );
}
