import { parseArgs } from 'node:util';
import { OperatorRefusal, faultOfArguments } from '../../kernel/operator-refusal';

/**
 * Reads the options of a command, each with a value: `--to DIR`. Every option is required, and no other argument is
 * accepted.
 * @throws OperatorRefusal if an option is missing, or an argument is unknown
 */
export function readOptions<Name extends string>(
  args: readonly string[],
  names: readonly Name[],
): Record<Name, string> {
  const options = Object.fromEntries(names.map((name) => [name, { type: 'string' as const }]));
  const { values } = parsed(args, options);
  const given = names.map((name): [Name, string] => [name, textOf(values[name], name)]);
  return Object.fromEntries(given) as Record<Name, string>;
}

function parsed(args: readonly string[], options: Record<string, { type: 'string' }>) {
  try {
    return parseArgs({ args: [...args], options, strict: true, allowPositionals: false });
  } catch (error) {
    const detail = faultOfArguments(error);
    throw new OperatorRefusal({
      zh: `命令行参数有误:${detail}。请改正。`,
      en: `The command line is not valid: ${detail}. Correct it.`,
    });
  }
}

function textOf(value: unknown, name: string): string {
  if (typeof value === 'string' && value.trim() !== '') return value.trim();
  throw new OperatorRefusal({ zh: `请指定 --${name} 的值。`, en: `Give a value with --${name}.` });
}
