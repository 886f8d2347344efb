import { z } from 'zod';
import { type SessionRole, type SignedIn } from '../../../../shared/domain/console/console-session';
import { shanghaiToday } from '../../../../shared/kernel/dates/period';
import { HubError } from '../../../../shared/kernel/errors';
import { type TokenCaller } from '../../../identity/session/person-callers';
import { IDLE_MILLISECONDS, type Session } from '../../../identity/session/session';
import { personTagOf, tagOf } from '../../../identity/session/session-tag';
import { type CallersGraph } from '../../../graph/ask-as-caller';
import { type SessionParts } from './session-parts';

/**
 * Returns what the browser receives about a session.
 * @returns null if the person no longer has a role
 */
export async function sessionView(
  session: Session,
  { findCallers, graph, clock, way }: SessionParts,
  of: { id: string; requestId: string; recordedAs: string },
): Promise<SignedIn | null> {
  const callers = await findCallers(session.accessToken, of.requestId);
  const [first] = callers;
  if (first === undefined) return null;
  const acting = callers.find(({ role }) => role === session.role) ?? null;
  const roles = await Promise.all(callers.map((caller) => roleView(caller, graph, of.recordedAs)));
  return {
    signedIn: true,
    tag: tagOf(of.id),
    person: personTagOf(first),
    ways: [way.kind],
    role: acting?.role ?? null,
    roles,
    name: first.name ?? null,
    officeName: roles.find(({ role }) => role === acting?.role)?.officeName ?? null,
    grants: acting?.grants ?? null,
    today: shanghaiToday(clock()),
    idleSeconds: IDLE_MILLISECONDS / 1000,
  };
}

async function roleView(caller: TokenCaller, graph: CallersGraph, requestId: string): Promise<SessionRole> {
  const place = 'division' in caller ? caller.division : null;
  const contractorId = 'contractorId' in caller ? caller.contractorId : null;
  return { role: caller.role, place, contractorId, officeName: await officeName(caller, graph, requestId) };
}

const meSchema = z.object({
  me: z.object({ officeName: z.string().nullish(), contractor: z.object({ name: z.string() }).nullish() }).nullable(),
});

/**
 * Returns the name of the caller's office or contractor.
 * @returns null if the caller has none, the token does not grant it, or the subgraph does not answer
 */
async function officeName(caller: TokenCaller, graph: CallersGraph, requestId: string): Promise<string | null> {
  const query = caller.role === 'CONTRACTOR' ? '{ me { contractor { name } } }' : '{ me { officeName } }';
  try {
    const { me } = meSchema.parse(await graph.ask({ caller, requestId }, { query, variables: {} }));
    return me?.officeName ?? me?.contractor?.name ?? null;
  } catch (error) {
    if (error instanceof HubError) return null;
    throw error;
  }
}
