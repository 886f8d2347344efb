import { type Duty } from '../../../../shared/graphql/work/duty';
import { workResolvers } from '../../../../shared/graphql/work/work.resolver';
import { DivisionType } from '../../ground/division/division.type';
import { StationType } from '../../ground/station/station.type';
import { type HoursContext } from '../hours/hours-facts.loader';
import { loggingDuties } from '../hours/hours-logging.duties';
import { reviewDuties } from '../hours/hours-review.duties';
import { postStaff } from '../staff/post-staff.duties';
import { type QualificationContext, verifyQualification } from '../staff/qualification.duties';
import { verifyTraining } from '../training/training.duties';

/** The duties about hours, trainings, qualifications and staff, in this order. */
export const duties: readonly Duty<HoursContext & QualificationContext>[] = [
  ...loggingDuties,
  ...reviewDuties,
  verifyTraining,
  verifyQualification,
  postStaff,
];

export const workItemResolvers = workResolvers({
  list: 'personnelWork',
  counts: 'personnelWorkCounts',
  duties,
  station: () => StationType,
  division: () => DivisionType,
  toDivision: (code) => ({ code }),
});
