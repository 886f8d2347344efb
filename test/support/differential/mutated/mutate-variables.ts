import { chance, int, pick, type Random } from '../../../../shared/demo/plan/random';
import { ODD_VALUES } from './odd-values';

/** Changes one to three names or values in the variables. Rarely replaces all variables by a single odd value. */
export function mutateVariables(random: Random, variables: Readonly<Record<string, unknown>>): unknown {
  if (chance(random, 0.05)) return oddValue(random);
  const changed = structuredClone(variables) as Record<string, unknown>;
  for (let left = int(random, 1, 3); left > 0; left -= 1) changeOne(random, changed);
  return changed;
}

type Holder = Record<string, unknown>;

function changeOne(random: Random, variables: Holder): void {
  const holders = holdersIn(variables);
  const holder = pick(random, holders);
  const names = Object.keys(holder);
  const name = names.length === 0 ? 'x' : pick(random, names);
  const way = random();
  if (way < 0.5) set(holder, name, oddValue(random));
  else if (way < 0.6) delete holder[name];
  else if (way < 0.7) set(holder, pick(random, NAMES), structuredClone(holder[name]));
  else if (way < 0.8) set(holder, name, [holder[name]]);
  else if (way < 0.85) set(holder, name, textOf(holder[name]));
  else if (way < 0.9) set(holder, name, nested(holder[name], int(random, 2, 200)));
  // Keeps the first characters of the value as text, and appends an odd text.
  else set(holder, name, `${textOf(holder[name]).slice(0, int(random, 0, 10))}${textOf(pick(random, TEXTS))}`);
}

const NAMES = ['__proto__', 'constructor', 'x', '', 'id', 'first'];
const TEXTS = ODD_VALUES.filter((value) => typeof value === 'string');

/** Returns a copy of an odd value, so that later mutations change the copy only. */
function oddValue(random: Random): unknown {
  return structuredClone(pick(random, ODD_VALUES));
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value ?? null);
}

/** Sets an own property under any name, even under `__proto__`. */
function set(holder: Holder, name: string, value: unknown): void {
  Object.defineProperty(holder, name, { value, enumerable: true, configurable: true, writable: true });
}

function nested(value: unknown, depth: number): unknown {
  let result = value;
  for (let level = 0; level < depth; level += 1) result = level % 2 === 0 ? [result] : { input: result };
  return result;
}

/** Returns the object and all objects and lists in it. */
function holdersIn(value: Holder): Holder[] {
  const inner = Object.values(value).filter((each): each is Holder => typeof each === 'object' && each !== null);
  return [value, ...inner.flatMap(holdersIn)];
}
