import { type KeyObject } from 'node:crypto';
import { type GraphQLFormattedError } from 'graphql';
import { type DataSource } from 'typeorm';
import { ROLES, type Role } from '../domain/roles';
import { ChainReader } from '../record/chain/chain-reader';
import { readingConnection } from '../store/connection/connection';
import { isDatabaseReady } from './database-check';
import { HubError, unauthenticated } from '../kernel/errors';
import { type Log } from '../runtime/log';
import { shanghaiToday } from '../kernel/dates/period';
import { ChainVerifier } from '../record/chain/chain-verifier';
import { type Passport, PassportRegister, digestOf, newAudience, verifyPassport } from '../access/passport';
import { HandedPassport, type HandedRequest, openPassport } from '../access/handed-passport';
import { type SubgraphName } from '../kernel/ids/subgraph-names';
import { audienceSchema } from './audience/audience-schema';
import { type SubgraphApi, buildSubgraph } from './build-subgraph';
import { formatForSubgraph } from './errors/format-error';
import { OperationCache } from './operation-cache';

/**
 * One call of the gateway. `body` is the HTTP body, and null in-process. Only a gateway in the same process can hand
 * over a passport object; every other caller must show a signed one.
 */
export type SubgraphCall = SubgraphRequest & { passport: string | HandedPassport | null; body: string | null };

export type SubgraphRequest = HandedRequest;

/**
 * Returns the digest that ties a passport to a call. It covers the bytes of the body, or, in-process, the document, the
 * operation name and the variables.
 */
export function digestOfCall({ body, source, operationName, variables }: Omit<SubgraphCall, 'passport'>): string {
  return body === null ? digestOf(source, operationName ?? '', JSON.stringify(variables)) : digestOf(body);
}

export type SubgraphAnswer = { data?: Record<string, unknown> | null; errors?: GraphQLFormattedError[] };

/** A subgraph that answers over HTTP or in-process. Both use this one entry point, which checks the passport. */
export type SubgraphServer = {
  name: SubgraphName;
  /** The audience of passports for this process. It is no secret. */
  audience: string;
  /**
   * Answers a call.
   * @throws HubError UNAUTHENTICATED without a valid passport; any other error is part of the answer
   */
  answer(call: SubgraphCall): Promise<SubgraphAnswer>;
  ready(): Promise<boolean>;
  close(): Promise<void>;
};

export type Serving = {
  database: DataSource;
  /** The public keys that verify passports: more than one while the gateway's key is rotated. */
  passportKeys: readonly KeyObject[];
  clock: () => Date;
  log: Log;
  /** The verifier of the chains. If it is left out, chains are verified against the database alone. */
  verifier?: ChainVerifier;
  /**
   * Runs after this subgraph has written and before the writer is answered. Separate processes do not use it, because
   * they poll.
   */
  afterWrite?: () => Promise<void>;
  /** Makes this subgraph's followers poll during a mutation. If it is left out, they do not poll. */
  catchUp?: () => Promise<void>;
};

/**
 * Serves a subgraph. It verifies the caller again and checks each operation against the schema of that caller's role.
 */
export async function serveSubgraph<Context extends object>(
  subgraph: SubgraphApi<Context>,
  serving: Serving,
): Promise<SubgraphServer> {
  const { schema } = await buildSubgraph(subgraph);
  const audiences = new Map(ROLES.map((role) => [role, new OperationCache(audienceSchema(schema, role))]));
  const admission = { audience: newAudience(subgraph.name), register: new PassportRegister(), serving };
  const { database, passportKeys, afterWrite = () => Promise.resolve(), catchUp = null } = serving;
  const verifier = serving.verifier ?? verifierWithout(subgraph.name, serving);
  return {
    name: subgraph.name,
    audience: admission.audience,
    answer: async (call) => {
      const now = serving.clock();
      const passport = admit(call, { ...admission, now });
      const { caller } = passport;
      const today = shanghaiToday(now);
      const about = { subgraph: subgraph.name, caller, passport, passportKeys, database, now, today };
      const context = subgraph.createContext({ ...about, verifier, afterWrite, catchUp });
      const beforeAnswer = async () => subgraph.beforeAnswer?.(context);
      return run(audienceOf(audiences, caller.role), { call, context, beforeAnswer, log: serving.log });
    },
    ready: () => isDatabaseReady(serving.database, serving.log),
    close: () => database.destroy(),
  };
}

function verifierWithout(subgraph: SubgraphName, { database, log }: Serving): ChainVerifier {
  const reader = new ChainReader(readingConnection(database));
  return new ChainVerifier({ subgraph, reader, checkpoints: null, log });
}

type Admission = { audience: string; register: PassportRegister; serving: Serving; now: Date };

function admit(call: SubgraphCall, { register, now, ...of }: Admission): Passport {
  const passport = passportOf(call, { ...of, now });
  if (passport === null || !register.admit(passport, now)) throw unauthenticated();
  return passport;
}

function passportOf(call: SubgraphCall, { audience: aud, serving, now }: Omit<Admission, 'register'>): Passport | null {
  const { passport } = call;
  if (passport === null) return null;
  if (passport instanceof HandedPassport) return openPassport(passport, call, { aud, now });
  return verifyPassport(passport, serving.passportKeys, { aud, digest: digestOfCall(call), now });
}

function audienceOf(audiences: ReadonlyMap<Role, OperationCache>, role: Role): OperationCache {
  const audience = audiences.get(role);
  if (audience === undefined)
    throw new HubError('FORBIDDEN', {
      zh: '您的角色无权执行此操作,请由有权限的单位办理。',
      en: 'Your role may not do this. Ask an office that may.',
    });
  return audience;
}

type Execution = { call: SubgraphCall; context: object; beforeAnswer: () => Promise<void>; log: Log };

async function run(audience: OperationCache, { call, context, beforeAnswer, log }: Execution): Promise<SubgraphAnswer> {
  const { source, operationName, variables } = call;
  try {
    const { data, errors } = await audience.executorOf(source, operationName)({ context, variables, operationName });
    await beforeAnswer();
    if (errors === undefined || errors.length === 0) return { data: data ?? null };
    return { data: data ?? null, errors: errors.map((error) => formatForSubgraph(error, log)) };
  } catch (error) {
    return { errors: [formatForSubgraph(error, log)] };
  }
}
