import { type PlanNode } from '@graphql-hive/router-query-planner';
import { type GraphQLSchema } from 'graphql';
import { batchFetch, entityFetch, rootFetch } from './fetch-steps';
import { type PlanRun, type Step, UnsupportedPlan } from './plan-run';

/**
 * Compiles a plan of the planner into one step.
 * @throws UnsupportedPlan if the plan has a node that only operations with conditions, with abstract types, or with
 * deferred or subscribed fields have
 */
export function compilePlan(node: PlanNode, supergraph: GraphQLSchema): Step {
  switch (node.kind) {
    case 'Sequence':
      return inSequence(node.nodes.map((each) => compilePlan(each, supergraph)));
    case 'Parallel':
      return inParallel(node.nodes.map((each) => compilePlan(each, supergraph)));
    case 'Fetch':
      return rootFetch(node);
    case 'Flatten':
      if (node.node.kind !== 'Fetch') throw new UnsupportedPlan(`Flatten of ${node.node.kind}`);
      return entityFetch(node.node, node.path, supergraph);
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

function inParallel(steps: readonly Step[]): Step {
  return async (run: PlanRun) => {
    await Promise.all(steps.map((step) => step(run)));
  };
}
