import { workResolvers } from '../../../../shared/graphql/work/work.resolver';
import { DivisionType } from '../../ground/division/division.type';
import { StationType } from '../../ground/station/station.type';
import { duties } from './work.duties';

export const workItemResolvers = workResolvers({
  list: 'evaluationWork',
  counts: 'evaluationWorkCounts',
  duties,
  station: () => StationType,
  division: () => DivisionType,
});
