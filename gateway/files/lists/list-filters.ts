import {
  getNamedType,
  getNullableType,
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isRequiredArgument,
} from 'graphql';
import { badInput, type Message } from '../../../shared/kernel/errors';
import { badParameter, parameterFault } from '../parameter-fault';
import { titleOf } from './description-title';
import { type ExportedList } from './exported-list';
import { labelIn } from './list-cells';

/** A filter of the request in words that a person can read: its Chinese name and its value. */
export type FilterInWords = { readonly title: string; readonly value: string };
export type Filters = {
  /** The values of the root field's arguments. An argument without a value is left out. */
  readonly variables: Readonly<Record<string, unknown>>;
  readonly inWords: readonly FilterInWords[];
};

/** A parameter of the address: an argument of the root field, or a field of an argument that is an input object. */
type Parameter = { readonly path: readonly string[]; readonly input: GraphQLArgument | GraphQLInputField };

/**
 * Reads the filters of a list from the parameters of an address. A parameter has the name of the argument that it sets.
 * The values of a list are separated by commas. The graph checks the values.
 * @throws HubError BAD_USER_INPUT if a parameter is unknown, repeated, empty, malformed or missing
 */
export function filtersOf({ filters }: ExportedList, parameters: URLSearchParams): Filters {
  const known = new Map(filters.flatMap(parametersOf).map((each) => [each.path.at(-1) ?? '', each]));
  const variables: Record<string, unknown> = {};
  const inWords: FilterInWords[] = [];
  const names = [...known.keys()];
  const required = filters.filter((each) => isRequiredArgument(each) && known.has(each.name)).map(({ name }) => name);
  for (const name of new Set([...parameters.keys(), ...required])) {
    const parameter = known.get(name);
    const fault = parameterFault(parameters, name, names);
    if (parameter === undefined || fault !== null)
      throw badParameter(name, fault ?? 'UNKNOWN', parametersOfList(names));
    const text = parameters.get(name) ?? '';
    put(variables, parameter.path, valueOf(parameter, text));
    inWords.push({ title: titleOf(parameter.input), value: wordsOf(parameter.input.type, text) });
  }
  return { variables, inWords };
}

function parametersOf(argument: GraphQLArgument): Parameter[] {
  const type = getNullableType(argument.type);
  if (!isInputObjectType(type)) return [{ path: [argument.name], input: argument }];
  return Object.values(type.getFields()).map((input) => ({ path: [argument.name, input.name], input }));
}

function put(variables: Record<string, unknown>, [name = '', field]: readonly string[], value: unknown): void {
  variables[name] = field === undefined ? value : { ...(variables[name] as object | undefined), [field]: value };
}

function valueOf({ path, input }: Parameter, text: string): unknown {
  const each = (part: string) => single(path.at(-1) ?? '', getNamedType(input.type).name, part);
  return isListType(getNullableType(input.type)) ? text.split(',').map(each) : each(text);
}

function single(name: string, type: string, text: string): unknown {
  if (type === 'Int' || type === 'Fen') {
    if (!/^-?\d{1,15}$/.test(text)) throw wrongValue(name, { zh: '一个整数', en: 'an integer' });
    return Number(text);
  }
  if (type !== 'Boolean') return text;
  if (text !== 'true' && text !== 'false') throw wrongValue(name, { zh: 'true 或 false', en: 'true or false' });
  return text === 'true';
}

function wordsOf(type: GraphQLInputType, text: string): string {
  const leaf = getNamedType(type);
  if (leaf.name === 'Boolean') return text === 'true' ? '是' : '否';
  if (!isEnumType(leaf)) return text;
  return text
    .split(',')
    .map((value) => labelIn(leaf, value) ?? value)
    .join('、');
}

function wrongValue(name: string, wanted: { zh: string; en: string }): Error {
  return badInput(name, { zh: `参数 ${name} 须为${wanted.zh}。`, en: `The parameter ${name} must be ${wanted.en}.` });
}

/** Returns the remedy for a refused parameter: a sentence that names the parameters of the list. */
function parametersOfList(known: readonly string[]): Message {
  const names = ['columns', ...known];
  return {
    zh: `请仅使用本列表的下列参数:${names.join('、')}。`,
    en: `Use only these parameters of the list: ${names.join(', ')}.`,
  };
}
