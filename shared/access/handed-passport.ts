import { type Caller } from './caller';
import { callerSchema } from './caller-schema';
import { type Passport, type PassportContent, isTimely, newPassport } from './passport';

/** The request that a passport is handed over with. */
export type HandedRequest = {
  source: string;
  operationName: string | undefined;
  variables: Readonly<Record<string, unknown>>;
};

/**
 * The passport that the gateway hands to a subgraph of its own process. It needs no signature: it says nothing by itself, and what it
 * stands for is kept in a table of this file, so that only `handPassport` can make one. It never leaves the process.
 */
export class HandedPassport {
  /** Without a member of its own every object would be one to TypeScript. */
  protected readonly isHanded = true;
}

type Handed = { passport: Passport; request: HandedRequest };
const handed = new WeakMap<HandedPassport, Handed>();
const checkedCallers = new WeakSet<Caller>();

/**
 * Freezes the caller and the variables, as nobody may change them after this.
 * @throws ZodError where the caller is not as its role needs it
 */
export function handPassport(content: PassportContent, request: HandedRequest, now: Date): HandedPassport {
  const { source, operationName, variables } = request;
  const caller = checked(content.caller);
  freezeDeep(variables);
  const made = new HandedPassport();
  const passport = Object.freeze(newPassport({ ...content, caller }, now));
  handed.set(made, { passport, request: { source, operationName, variables } });
  return made;
}

/** @returns what the passport says, or null where it is not one of this process, or not for this subgraph, request or time. */
export function openPassport(
  shown: HandedPassport,
  request: HandedRequest,
  expected: { aud: string; now: Date },
): Passport | null {
  const found = handed.get(shown);
  if (found === undefined) return null;
  const { passport } = found;
  const meant = passport.aud === expected.aud && isSame(found.request, request);
  return meant && isTimely(passport, expected.now) ? passport : null;
}

/** The variables must be the same object: it is frozen, so what was handed over is what is run. */
function isSame(one: HandedRequest, other: HandedRequest): boolean {
  const { source, operationName, variables } = one;
  return source === other.source && operationName === other.operationName && variables === other.variables;
}

/** A caller that was checked once is frozen, and needs no second check. */
function checked(caller: Caller): Caller {
  if (checkedCallers.has(caller)) return caller;
  callerSchema.parse(caller);
  freezeDeep(caller);
  checkedCallers.add(caller);
  return caller;
}

function freezeDeep(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  Object.freeze(value);
  for (const each of Object.values(value)) freezeDeep(each);
}
