import { POLICIES } from '../../shared/policy/policy';
import { type Policy } from '../../shared/policy/policy-schema';
import { type Assess, type JobContext, type BackgroundJob } from '../../shared/process/background-jobs';
import { assessDue } from './assessment/assessment/assess-due.commands';
import { assessPlace } from './assessment/assessment/assess-place.commands';
import { type Stuck } from './assessment/assessment/due-progress';
import { onTransaction } from './transaction';

/** Assesses whoever is marked, by the policy in force at its place on the day. */
export function assessedBy(policies: readonly Policy[]): BackgroundJob {
  const stuck: Stuck = new Set();
  return (working) => assessDue({ working: bound(working), policies, stuck });
}

export const works = assessedBy(POLICIES);

/** Assesses a place by hand. */
export const assess: Assess = (working, order, tell) =>
  assessPlace({ working: bound(working), policies: POLICIES }, order, tell);

function bound(working: JobContext): Parameters<typeof assessDue>[0]['working'] {
  return {
    ...working,
    transaction: (work) => working.transaction(({ access, ...at }) => work(onTransaction(access), at)),
  };
}
