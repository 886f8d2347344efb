import { type Area } from '../../../shared/graphql/area';
import { type Access } from '../../../shared/store/scoped-repository';
import { PolicyResolver } from './policy/policy.resolver';
import { StationWaiversResolver } from './waiver/station-waivers.resolver';
import { WaiverResolver } from './waiver/waiver.resolver';
import { waiverTable } from './waiver/waiver.row';
import { waiverLoaders } from './waiver/waiver.loader';
import { WaiverRepository } from './waiver/waiver.repository';

/**
 * The area of policies and waivers. It returns the policy in force in a division, and holds the waivers of its rules.
 */
export const standard = {
  resolvers: [PolicyResolver, WaiverResolver, StationWaiversResolver],
  tables: [waiverTable],
  repositories: (access: Access) => ({
    waivers: new WaiverRepository(access),
  }),
  loaders: waiverLoaders,
} satisfies Area;
