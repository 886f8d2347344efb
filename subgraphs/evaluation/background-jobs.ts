import { POLICIES } from '../../shared/policy/policy';
import { type Policy } from '../../shared/policy/schema/policy-schema';
import { type Assess, type JobContext, type BackgroundJob } from '../../shared/process/jobs/background-jobs';
import { assessDue } from './assessment/assess/assess-due.commands';
import { assessPlace } from './assessment/assess/assess-place.commands';
import { type Stuck } from './assessment/assess/due-progress';
import { onTransaction } from './transaction';

/**
 * Returns the background job that assesses the subjects that are due, by the policy in force in their district today.
 */
export function assessmentJob(policies: readonly Policy[]): BackgroundJob {
  const stuck: Stuck = new Set();
  return (working) => assessDue({ working: withRepositories(working), policies, stuck });
}

export const backgroundJob = assessmentJob(POLICIES);

/** Assesses all subjects of a division on request (see `assessPlace`). */
export const assess: Assess = (working, request, report) =>
  assessPlace({ working: withRepositories(working), policies: POLICIES }, request, report);

function withRepositories(working: JobContext): Parameters<typeof assessDue>[0]['working'] {
  return {
    ...working,
    transaction: (work) => working.transaction(({ access, ...at }) => work(onTransaction(access), at)),
  };
}
