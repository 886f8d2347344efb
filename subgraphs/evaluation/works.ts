import { POLICIES } from '../../shared/policy/policy';
import { type Works } from '../../shared/works';
import { assessDue } from './assessment/assess-due.commands';

/** Assesses whoever is marked, by the policy in force at its place on the day. */
export const works: Works = (working) => assessDue({ working, policies: POLICIES });
