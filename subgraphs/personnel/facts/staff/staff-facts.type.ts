import { Field, ID, Int, ObjectType } from 'type-graphql';
import { type Education } from '../../../../shared/domain/personnel';
import { DateScalar, IsoWeekScalar } from '../../../../shared/graphql/types/scalars';
import { ASSESSOR, VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { EducationEnum } from '../../worker/worker/worker.type';

@ObjectType('WeekFacts', { simpleResolvers: true, description: 'A full week of a worker at the station (PE-5).' })
export class WeekFactsType {
  @Field(() => IsoWeekScalar)
  @VisibleTo(...ASSESSOR)
  week: string;

  @Field(() => Boolean, { description: 'On post at this station on each of its days.' })
  @VisibleTo(...ASSESSOR)
  isOnPostThroughout: boolean;

  @Field(() => Boolean, { description: 'A day of leave lies in it.' })
  @VisibleTo(...ASSESSOR)
  hasLeave: boolean;

  @Field(() => Int, { description: 'Confirmed or verified; 0 where nothing is.' })
  @VisibleTo(...ASSESSOR)
  confirmedMinutes: number;

  @Field(() => Boolean, { description: 'Something is logged or returned and not confirmed, or nothing was logged.' })
  @VisibleTo(...ASSESSOR)
  isOpen: boolean;
}

@ObjectType('StaffFacts', {
  simpleResolvers: true,
  description:
    'What PE-1 to PE-5 are judged by, of one who is on post on the day: an id and an age, and nobody’s name.',
})
export class StaffFactsType {
  @Field(() => ID)
  @VisibleTo(...ASSESSOR)
  workerId: string;

  @Field(() => ID)
  @VisibleTo(...ASSESSOR)
  contractorId: string;

  @Field(() => Int, { description: 'Full years on the day.' })
  @VisibleTo(...ASSESSOR)
  age: number;

  @Field(() => Int, { description: 'Full years on the day that his posting began.' })
  @VisibleTo(...ASSESSOR)
  ageOnPosting: number;

  @Field(() => EducationEnum)
  @VisibleTo(...ASSESSOR)
  education: Education;

  @Field(() => Boolean)
  @VisibleTo(...ASSESSOR)
  qualified: boolean;

  @Field(() => DateScalar, { description: 'The first day of his posting.' })
  @VisibleTo(...ASSESSOR)
  startsOn: string;

  @Field(() => [WeekFactsType], { description: 'The last full weeks before the day, oldest first.' })
  @VisibleTo(...ASSESSOR)
  weeks: WeekFactsType[];
}

@ObjectType('PostingFacts', {
  simpleResolvers: true,
  description: 'What PE-6 is judged by, of every posting that had begun by the day, those that have ended too.',
})
export class PostingFactsType {
  @Field(() => ID)
  @VisibleTo(...ASSESSOR)
  workerId: string;

  @Field(() => ID)
  @VisibleTo(...ASSESSOR)
  contractorId: string;

  @Field(() => DateScalar)
  @VisibleTo(...ASSESSOR)
  startsOn: string;

  @Field(() => DateScalar, { nullable: true, description: 'The last day on post.' })
  @VisibleTo(...ASSESSOR)
  endsOn: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'When the first training that he passed was verified: the earliest that is, by the day.',
  })
  @VisibleTo(...ASSESSOR)
  trainingVerifiedOn: string | null;
}
