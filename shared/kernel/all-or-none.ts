import { type ErrorCode, type Fault, HubError, type Message, notFound, withinInput } from './errors';
import { MOST_FAULTS } from './faults';

/** The items of a call, and where the input names them. */
export type CalledItems<Item> = {
  items: readonly Item[];
  /** The path of the list, such as `ids` or `input.requests`. */
  list: string;
  /** The name of the id within an item. Empty if the item is the id itself. */
  idField: string;
  idOf: (item: Item) => string;
};

/** Returns the items of a call that names only their ids, in the argument `ids`. */
export function namedByIds(ids: readonly string[]): CalledItems<string> {
  return { items: ids, list: 'ids', idField: '', idOf: (id) => id };
}

/**
 * Runs a step for each item of a call, in the order of the call and in the call's transaction. Each step sees what the
 * earlier steps have written. If an item is refused, the steps of the other items still run, and then everything is
 * rolled back.
 * @returns the results, in the order of the items
 * @throws HubError if items are refused. It has the code and the details of the first refused item, and lists all
 * refused items in `items`. An error that does not refuse an item ends the call at once
 */
export async function allOrNone<Item, Result>(
  called: CalledItems<Item>,
  step: (item: Item) => Result | Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  const refusals: Refusal[] = [];
  for (const [at, item] of called.items.entries()) {
    try {
      results.push(await step(item));
    } catch (error) {
      if (!(error instanceof HubError) || !OF_AN_ITEM.has(error.code)) throw error;
      refusals.push({ id: called.idOf(item), at, error });
    }
  }
  const [first] = refusals;
  if (first !== undefined) throw refusalOf(called, first, refusals);
  return results;
}

/** The codes with which a command refuses an item. With any other code, the whole call has failed. */
const OF_AN_ITEM: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'FORBIDDEN',
  'NOT_FOUND',
  'BAD_USER_INPUT',
  'CONFLICT',
  'INVALID_STATE',
  'RULE_VIOLATION',
]);

type Refusal = { id: string; at: number; error: HubError };
type Called = Omit<CalledItems<unknown>, 'idOf'>;

function refusalOf(called: Called, first: Refusal, refusals: readonly Refusal[]): HubError {
  const { code, details } = first.error;
  const field = fieldOf(called, first);
  const faults = refusals.flatMap((each) => faultsOf(called, each)).slice(0, MOST_FAULTS);
  const items = refusals.map(({ id, error }) => ({ id, code: error.code, text: error.text }));
  const placed = field === null ? details : { ...details, field };
  return new HubError(code, textOf(called.items.length, refusals, field), placed, faults, items);
}

/**
 * Returns the path of the field that an item’s refusal names. If it names none, returns the path of the id for
 * NOT_FOUND, and null for any other code.
 */
function fieldOf({ list, idField }: Called, { at, error: { code, details } }: Refusal): string | null {
  const own = details['field'];
  if (own === undefined && code !== 'NOT_FOUND') return null;
  return joined(list, at, own === undefined ? idField : withinInput(String(own)));
}

function faultsOf({ list }: Called, { at, error }: Refusal): Fault[] {
  return error.faults.map((fault) => ({ ...fault, field: joined(withinInput(list), at, fault.field) }));
}

function joined(list: string, at: number, field: string): string {
  return [list, at, ...(field === '' ? [] : [field])].join('.');
}

/** Returns the text of the only refused item. If there are several, returns a text with their number. */
function textOf(count: number, [first, ...more]: readonly Refusal[], field: string | null): Message {
  if (first !== undefined && more.length === 0) {
    return first.error.code === 'NOT_FOUND' && field !== null ? notFound(field).text : first.error.text;
  }
  const refused = more.length + 1;
  return {
    zh: `共 ${count} 项,其中 ${refused} 项不能办理,全部未保存。请逐项改正或者移除后重新提交。`,
    en: `${refused} of ${count} items were refused, so nothing was saved. Correct or remove them, then send the whole list again.`,
  };
}
