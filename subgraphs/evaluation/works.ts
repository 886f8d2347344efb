import { POLICIES } from '../../shared/policy/policy';
import { type Works } from '../../shared/works';
import { assessDue } from './assessment/assess-due.commands';
import { assessPlace } from './assessment/assess-place.commands';

/** Assesses whoever is marked, by the policy in force at its place on the day. */
export const works: Works = (working) => assessDue({ working, policies: POLICIES });

export const assess = assessPlace(POLICIES);
