import { Field, ID, Int, ObjectType } from 'type-graphql';
import { type Education } from '../../../../shared/domain/personnel';
import { DateScalar, IsoWeekScalar } from '../../../../shared/graphql/types/scalars';
import { ASSESSOR, VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { EducationEnum } from '../../worker/worker/worker.type';

@ObjectType('WeekFacts', { simpleResolvers: true })
export class WeekFactsType {
  @Field(() => IsoWeekScalar)
  @VisibleTo(...ASSESSOR)
  week: string;

  @Field(() => Boolean)
  @VisibleTo(...ASSESSOR)
  isOnPostThroughout: boolean;

  @Field(() => Boolean)
  @VisibleTo(...ASSESSOR)
  hasLeave: boolean;

  @Field(() => Int)
  @VisibleTo(...ASSESSOR)
  confirmedMinutes: number;

  @Field(() => Boolean)
  @VisibleTo(...ASSESSOR)
  isOpen: boolean;
}

@ObjectType('StaffFacts', {
  simpleResolvers: true,
})
export class StaffFactsType {
  @Field(() => ID)
  @VisibleTo(...ASSESSOR)
  workerId: string;

  @Field(() => ID)
  @VisibleTo(...ASSESSOR)
  contractorId: string;

  @Field(() => Int)
  @VisibleTo(...ASSESSOR)
  age: number;

  @Field(() => Int)
  @VisibleTo(...ASSESSOR)
  ageOnPosting: number;

  @Field(() => EducationEnum)
  @VisibleTo(...ASSESSOR)
  education: Education;

  @Field(() => Boolean)
  @VisibleTo(...ASSESSOR)
  isEducationVerified: boolean;

  @Field(() => Boolean)
  @VisibleTo(...ASSESSOR)
  qualified: boolean;

  @Field(() => Boolean)
  @VisibleTo(...ASSESSOR)
  isQualificationVerified: boolean;

  @Field(() => DateScalar)
  @VisibleTo(...ASSESSOR)
  startsOn: string;

  @Field(() => [WeekFactsType])
  @VisibleTo(...ASSESSOR)
  weeks: WeekFactsType[];
}

@ObjectType('PostingFacts', {
  simpleResolvers: true,
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

  @Field(() => DateScalar, { nullable: true })
  @VisibleTo(...ASSESSOR)
  endsOn: string | null;

  @Field(() => DateScalar, {
    nullable: true,
  })
  @VisibleTo(...ASSESSOR)
  trainedOn: string | null;
}
