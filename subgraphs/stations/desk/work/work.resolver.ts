import { type Duty } from '../../../../shared/graphql/work/duty';
import { workResolvers } from '../../../../shared/graphql/work/work.resolver';
import { DivisionType } from '../../ground/division/division.type';
import { StationType, toStation } from '../../station/station/station.type';
import { type OpeningContext, openStation } from '../station/opening.duties';
import { type FacilityContext, facilityDuties } from '../station/facilities.duties';
import { type PlanningContext, planStation } from '../street/planning.duties';
import { type RegulationContext, renewRegulation } from '../street/regulation.duties';

/** The duties in the order in which a station needs them, from its planning to its opening. */
export const duties: readonly Duty<PlanningContext & RegulationContext & FacilityContext & OpeningContext>[] = [
  planStation,
  renewRegulation,
  ...facilityDuties,
  openStation,
];

export const workItemResolvers = workResolvers({
  list: 'stationWork',
  counts: 'stationWorkCounts',
  duties,
  station: () => StationType,
  toStation,
  division: () => DivisionType,
});
