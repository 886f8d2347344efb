import { type Area } from '../../../shared/graphql/area';
import { PolicyResolver } from './policy/policy.resolver';
import { StationWaiversResolver } from './waiver/station-waivers.resolver';
import { WaiverResolver } from './waiver/waiver.resolver';
import { waiverTable } from './waiver/waiver.row';

/** The standard in force at a place, and the waivers of its rules. */
export const standard: Area = {
  resolvers: [PolicyResolver, WaiverResolver, StationWaiversResolver],
  tables: [waiverTable],
};
