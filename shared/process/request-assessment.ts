import { parseArgs } from 'node:util';
import { isDivisionCode } from '../kernel/ids/division-code';
import { type Subgraph } from '../graphql/build-subgraph';
import { type PlainDate, isPlainDate, shanghaiToday } from '../kernel/dates/period';
import { type Order, type WorksSetting, workingOf } from './background-jobs';

type ByHand = Omit<WorksSetting, 'milliseconds' | 'subgraph'> & { subgraph: Subgraph<object> };

/** The command `assess`: how far it has come goes to standard error, what came of it to standard output. @throws Error in plain words */
export async function assessByHand(setting: ByHand, args: readonly string[]): Promise<void> {
  const { assess, name } = setting.subgraph;
  if (assess === undefined) throw new Error(`${name} assesses nothing.`);
  const order = readOrder(args, shanghaiToday(setting.clock()));
  const working = workingOf(setting, () => false);
  for (const line of await assess(working, order, (told) => process.stderr.write(`${told}\n`))) {
    process.stdout.write(`${line}\n`);
  }
}

/**
 * `--division 3701 --date 2026-11-24`; without a date: today.
 * @throws Error, in words for who typed it
 */
export function readOrder(args: readonly string[], today: PlainDate): Order {
  const options = { division: { type: 'string' }, date: { type: 'string', default: today } } as const;
  const { division, date } = parseArgs({ args: [...args], options }).values;
  if (!isDivisionCode(division) || division.length < 4 || division.length > 9) {
    throw new Error(
      '--division 须为市、区县或街道(镇)代码,如 3701 · is the code of a city, a district, or a street or town: 3701.',
    );
  }
  if (!isPlainDate(date)) throw new Error('--date 须为日期,如 2026-11-24 · is a day, such as 2026-11-24.');
  if (date > today) throw new Error(`--date 不得晚于今天 ${today} · is not after today, ${today}.`);
  return { division, date };
}
