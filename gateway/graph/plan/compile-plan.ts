import { type FlattenNode, type PlanNode } from '@graphql-hive/router-query-planner';
import { type GraphQLSchema } from 'graphql';
import { compileCollection, sharedCollections } from './entities';
import { batchFetch, entityFetch, rootFetch } from './fetch-steps';
import { type PlanRun, type Step, UnsupportedPlan } from './plan-run';

/**
 * Compiles a plan of the planner into one step.
 * @throws UnsupportedPlan if the plan has conditions, type conditions, rewrites, or deferred or subscribed fields
 */
export function compilePlan(node: PlanNode, supergraph: GraphQLSchema): Step {
  switch (node.kind) {
    case 'Sequence':
      return inSequence(node.nodes.map((each) => compilePlan(each, supergraph)));
    case 'Parallel':
      return inParallel(node.nodes, supergraph);
    case 'Fetch':
      return rootFetch(node);
    case 'Flatten':
      return entityStep(node, supergraph, compileCollection);
    case 'BatchFetch':
      return batchFetch(node, supergraph);
    case 'Condition':
    case 'Defer':
    case 'Subscription':
      throw new UnsupportedPlan(node.kind);
  }
}

function inSequence(steps: readonly Step[]): Step {
  return async (run: PlanRun) => {
    for (const step of steps) await step(run);
  };
}

function inParallel(nodes: readonly PlanNode[], supergraph: GraphQLSchema): Step {
  const compileShared = sharedCollections();
  const steps = nodes.map((each) =>
    each.kind === 'Flatten' ? entityStep(each, supergraph, compileShared) : compilePlan(each, supergraph),
  );
  return async (run: PlanRun) => {
    await Promise.all(steps.map((step) => step(run)));
  };
}

/** Returns the step for the entities at one path. */
function entityStep({ node, path }: FlattenNode, supergraph: GraphQLSchema, compile: typeof compileCollection): Step {
  if (node.kind !== 'Fetch') throw new UnsupportedPlan(`Flatten of ${node.kind}`);
  const { requires = [] } = node;
  return entityFetch(node, path, compile({ path, requires }, supergraph));
}
