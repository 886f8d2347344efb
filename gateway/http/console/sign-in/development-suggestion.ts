import { z } from 'zod';
import { HubError } from '../../../../shared/kernel/errors';
import { PERSONS } from '../../../identity/session/development-sign-in';
import { type Request } from '../../route';
import { type DevelopmentWay, type SessionParts } from '../session/session-parts';

/** A contractor as which a developer may sign in. */
type Identity = { role: string; contractorId: string };

/** Returns whether a contractor has work that it can do now. */
export type HasWork = (identity: Identity) => Promise<boolean>;

const READY = `{
  stationWorkCounts { ready }
  personnelWorkCounts { ready }
  financeWorkCounts { ready }
  evaluationWorkCounts { ready }
}`;
const countsSchema = z.record(z.string(), z.array(z.object({ ready: z.number() })).nullable());

/** Creates the function that asks the graph for the work of a contractor. */
export function askingForWork(request: Request, { findCallers, graph }: SessionParts, way: DevelopmentWay): HasWork {
  return async (identity) => {
    const { accessToken } = await way.signIn.signIn({ ...identity, person: PERSONS[0] });
    const [caller] = await findCallers(accessToken, request.watched.id);
    if (caller === undefined) return false;
    const question = { query: READY, variables: {} };
    const answer = await graph.ask({ caller, requestId: request.id }, question).catch(nothingIfRefused);
    return Object.values(countsSchema.parse(answer)).some((list) => list?.some(({ ready }) => ready > 0) === true);
  };
}

/** Returns an answer without work if the graph refused the query. @throws any other error */
function nothingIfRefused(error: unknown): object {
  if (error instanceof HubError) return {};
  throw error;
}

/** The maximum number of contractors for which the graph is asked whether they have work. */
const ASKED = 5;

/**
 * Returns the first contractor that has work to do. If none of the first five has any, the result is the first one.
 * @returns null if there are no contractors
 */
export async function firstWithWork(contractors: readonly Identity[], hasWork: HasWork): Promise<Identity | null> {
  for (const each of contractors.slice(0, ASKED)) if (await hasWork(each)) return each;
  return contractors[0] ?? null;
}
