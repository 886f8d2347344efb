import { z } from 'zod';
import { FOLLOWER_STOPS, type FollowerStop } from '../follow/follower-stop';
import { SUBGRAPHS, type SubgraphName } from '../kernel/ids/subgraph-names';

/**
 * A warning to the operator. Either a subgraph is not ready, or it has stopped following the subgraph `follows` and
 * continues only after somebody has acted. `follows` is null for NOT_READY.
 */
export type Warning = { subgraph: SubgraphName; fault: 'NOT_READY' | FollowerStop; follows: SubgraphName | null };

/** The state of a gateway: whether it can answer anything at all, and the warnings for the operator. */
export type Readiness = { isReady: boolean; warnings: readonly Warning[] };

const readinessSchema = z.object({
  follows: z.array(z.object({ subgraph: z.enum(SUBGRAPHS), stopped: z.enum(FOLLOWER_STOPS).nullable() })),
});
type Followed = z.output<typeof readinessSchema>['follows'];

/** Returns the followers that the body of a subgraph's `/health/ready` names. A body of another form names none. */
export function followsIn(body: unknown): Followed {
  const parsed = readinessSchema.safeParse(body);
  return parsed.success ? parsed.data.follows : [];
}

/**
 * Returns the readiness of a gateway. It is ready as long as one subgraph answers; the fields of the other subgraphs
 * are UNAVAILABLE.
 */
export function readinessOf(
  subgraphs: readonly { subgraph: SubgraphName; isReady: boolean; follows: Followed }[],
): Readiness {
  const warnings = subgraphs.flatMap(({ subgraph, isReady, follows }): Warning[] => [
    ...(isReady ? [] : [{ subgraph, fault: 'NOT_READY', follows: null } as const]),
    ...follows.flatMap(({ stopped, subgraph: followed }) =>
      stopped === null ? [] : [{ subgraph, fault: stopped, follows: followed }],
    ),
  ]);
  return { isReady: subgraphs.some(({ isReady }) => isReady), warnings };
}
