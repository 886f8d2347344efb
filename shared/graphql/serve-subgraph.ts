import { type KeyObject } from 'node:crypto';
import { type DataSource } from 'typeorm';
import { type Role } from '../domain/roles';
import { ChainReader } from '../record/chain/chain-reader';
import { readingConnection } from '../store/connection/connection';
import { isDatabaseReady } from './database-check';
import { HubError, unauthenticated } from '../kernel/errors';
import { type Log } from '../runtime/log';
import { type CallOrigin } from '../runtime/telemetry/call-origin';
import { NO_TELEMETRY, type Telemetry } from '../runtime/telemetry/telemetry';
import { observeDatabase } from '../store/observing/observe-database';
import { shanghaiToday } from '../kernel/dates/period';
import { ChainVerifier } from '../record/chain/chain-verifier';
import { type Passport, digestOf, verifyPassport } from '../access/passport';
import { PassportRegister } from '../access/passport-register';
import { HandedPassport, type HandedRequest, openPassport } from '../access/handed-passport';
import { type SubgraphName } from '../kernel/ids/subgraph-names';
import { type AudienceOperations, audienceOperations } from './audience-operations';
import { type SubgraphApi } from './build-subgraph';
import { CallerTurns } from './operation/caller-turns';
import { type OperationCache } from './operation/operation-cache';
import { type SubgraphAnswer, callSpan, runOperation } from './operation/run-operation';

/**
 * One call by the gateway. `body` is the HTTP body, or null for a call in the same process. Only a gateway in the same
 * process can hand over a passport object. Every other caller must show a signed passport.
 */
export type SubgraphCall = SubgraphRequest & {
  passport: string | HandedPassport | null;
  body: string | null;
  /** The request to the gateway that led to the call. It labels logs and traces. */
  origin?: CallOrigin | undefined;
  /** The signal that is aborted when the gateway does not wait for the answer any more. */
  signal?: AbortSignal | undefined;
};

export type SubgraphRequest = HandedRequest;

/**
 * Returns the digest that ties a passport to a call. Over HTTP, it covers the bytes of the body. In-process, it covers
 * the document, the operation name and the variables.
 */
export function digestOfCall({ body, source, operationName, variables }: Omit<SubgraphCall, 'passport'>): string {
  return body === null ? digestOf(source, operationName ?? '', JSON.stringify(variables)) : digestOf(body);
}

/** A subgraph that answers over HTTP or in-process. Both use this one entry point, which checks the passport. */
export type SubgraphServer = {
  name: SubgraphName;
  /** The audience that a new passport for this process must name. It changes every few seconds and is not secret. */
  readonly audience: string;
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
  /**
   * Returns the milliseconds of a monotonic clock, for the validity of passports. The default is the system's clock.
   */
  monotonic?: () => number;
  log: Log;
  /** The metrics and traces of this process. If they are left out, nothing is measured. */
  telemetry?: Telemetry;
  /** The verifier of the chains. If it is left out, chains are verified against the database alone. */
  verifier?: ChainVerifier;
  /**
   * Runs after this subgraph has written and before the writer is answered. A subgraph in a process of its own leaves
   * it out, because the other processes poll its events.
   */
  afterWrite?: () => Promise<void>;
  /** Makes this subgraph's followers poll during a mutation. If it is left out, they do not poll. */
  catchUp?: () => Promise<void>;
};

/**
 * Serves a subgraph: verifies each call's passport and checks each operation against the schema of the caller's role.
 */
export async function serveSubgraph<Context extends object>(
  subgraph: SubgraphApi<Context>,
  serving: Serving,
): Promise<SubgraphServer> {
  const audiences = await audienceOperations(subgraph);
  const register = new PassportRegister(subgraph.name, serving.monotonic);
  const { database, passportKeys, afterWrite = () => Promise.resolve(), catchUp = null } = serving;
  const { telemetry = NO_TELEMETRY } = serving;
  if (telemetry.metrics !== null) observeDatabase(database, subgraph.name, telemetry.metrics);
  const turns = new CallerTurns(database);
  const verifier = serving.verifier ?? verifierWithout(subgraph.name, serving);
  return {
    name: subgraph.name,
    get audience() {
      return register.audience;
    },
    answer: async (call) => {
      const now = serving.clock();
      const passport = admit(call, register, passportKeys);
      const { caller } = passport;
      const today = shanghaiToday(now);
      const about = { subgraph: subgraph.name, caller, passport, passportKeys, database, now, today };
      const span = callSpan(subgraph.name, call.origin, telemetry.traces);
      const context = subgraph.createContext({ ...about, verifier, afterWrite, catchUp, span, signal: call.signal });
      const beforeAnswer = async () => subgraph.beforeAnswer?.(context);
      const execution = { call, passport, context, beforeAnswer, inTurn: turns.of(passport), log: serving.log, span };
      return runOperation(audienceOf(audiences, caller.role), execution);
    },
    ready: () => isDatabaseReady(serving.database, serving.log),
    close: () => {
      verifier.stop();
      return database.destroy();
    },
  };
}

function verifierWithout(subgraph: SubgraphName, { database, log }: Serving): ChainVerifier {
  const reader = new ChainReader(readingConnection(database));
  return new ChainVerifier({ subgraph, reader, checkpoints: null, log });
}

function admit(call: SubgraphCall, register: PassportRegister, keys: readonly KeyObject[]): Passport {
  const passport = passportOf(call, keys);
  if (passport === null || !register.admit(passport)) throw unauthenticated();
  return passport;
}

function passportOf(call: SubgraphCall, keys: readonly KeyObject[]): Passport | null {
  const { passport } = call;
  if (passport === null) return null;
  return passport instanceof HandedPassport
    ? openPassport(passport, call)
    : verifyPassport(passport, keys, digestOfCall(call));
}

function audienceOf(audiences: AudienceOperations, role: Role): OperationCache {
  const audience = audiences.get(role);
  if (audience === undefined)
    throw new HubError('FORBIDDEN', {
      zh: '您的角色无权在该子系统执行任何操作,请由有权限的单位办理。',
      en: 'Your role may not run any operation in this subgraph. Ask an office that may.',
    });
  return audience;
}
