import { type Caller } from './caller';
import { callerSchema } from './caller-schema';
import { type Passport, type PassportContent, newPassport } from './passport';

/** The request that a passport accompanies. */
export type HandedRequest = {
  source: string;
  operationName: string | undefined;
  variables: Readonly<Record<string, unknown>>;
};

type Handed = { passport: Passport; request: HandedRequest };

let fill: (passport: HandedPassport, content: Handed) => void;
let contentOf: (passport: HandedPassport) => Handed | null;

/**
 * A passport for a subgraph that runs in the process of the gateway. It needs no signature. Only this file can read or
 * write its content, so only `handPassport` can create a valid one. It never leaves the process.
 */
export class HandedPassport {
  /** Null in a passport that `handPassport` did not create. */
  #content: Handed | null = null;

  static {
    fill = (passport, content) => (passport.#content = content);
    contentOf = (passport) => (#content in passport ? passport.#content : null);
  }
}

const checkedCallers = new WeakSet<Caller>();

/**
 * Creates a passport for one request. It freezes the caller and the variables, so that nobody can change them
 * afterwards.
 * @throws ZodError if the caller does not have the fields that their role requires
 */
export function handPassport(content: PassportContent, request: HandedRequest): HandedPassport {
  const { source, operationName, variables } = request;
  const caller = checked(content.caller);
  freezeDeep(variables);
  const made = new HandedPassport();
  const passport = Object.freeze(newPassport({ ...content, caller }));
  fill(made, { passport, request: { source, operationName, variables } });
  return made;
}

/** Reads a passport. @returns its content, or null if this process did not create it for this request */
export function openPassport(shown: HandedPassport, request: HandedRequest): Passport | null {
  const found = contentOf(shown);
  return found !== null && isSame(found.request, request) ? found.passport : null;
}

/**
 * Returns whether two requests are the same. Their variables must be the same frozen object, so that the subgraph runs
 * exactly what was handed over.
 */
function isSame(one: HandedRequest, other: HandedRequest): boolean {
  const { source, operationName, variables } = one;
  return source === other.source && operationName === other.operationName && variables === other.variables;
}

/**
 * Validates and freezes a caller, and returns it. A caller that was validated before is already frozen, so it is not
 * validated again.
 */
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
