import { badInput, type HubError, type Message } from '../../shared/kernel/errors';

/** What can be wrong with a parameter of an address. */
export type ParameterFault = 'UNKNOWN' | 'REPEATED' | 'MISSING' | 'EMPTY' | 'MALFORMED';

/** Returns what is wrong with a parameter, or null if nothing is. It does not check the form of the value. */
export function parameterFault(
  parameters: URLSearchParams,
  name: string,
  known: readonly string[],
): Exclude<ParameterFault, 'MALFORMED'> | null {
  const [text, ...more] = parameters.getAll(name);
  if (!known.includes(name)) return 'UNKNOWN';
  if (more.length > 0) return 'REPEATED';
  if (text === undefined) return 'MISSING';
  return text === '' ? 'EMPTY' : null;
}

/** Returns the refusal of a parameter. `remedy` says which parameters the address takes. */
export function badParameter(name: string, fault: ParameterFault, remedy: Message): HubError {
  const { zh, en } = TEXTS[fault](name);
  return badInput(name, { zh: `${zh}${remedy.zh}`, en: `${en} ${remedy.en}` });
}

const TEXTS: Readonly<Record<ParameterFault, (name: string) => Message>> = {
  UNKNOWN: (name) => ({ zh: `没有参数 ${name}。`, en: `There is no parameter ${name}.` }),
  REPEATED: (name) => ({ zh: `参数 ${name} 重复。`, en: `The parameter ${name} is given more than once.` }),
  MISSING: (name) => ({ zh: `缺少参数 ${name},请补充。`, en: `The parameter ${name} is missing. Add it.` }),
  EMPTY: (name) => ({ zh: `参数 ${name} 为空。`, en: `The parameter ${name} is empty.` }),
  MALFORMED: (name) => ({ zh: `参数 ${name} 的值有误。`, en: `The parameter ${name} has an invalid value.` }),
};
