import { Directive, Field, Float, Int, ObjectType } from 'type-graphql';
import { DIVISION_KIND, type DivisionKind } from '../../../../shared/domain/divisions';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { domainEnum } from '../../../../shared/graphql/types/enums';
import { connectionType } from '../../../../shared/graphql/types/paging';
import { DateScalar, DivisionCodeScalar } from '../../../../shared/graphql/types/scalars';
import { type DivisionRow } from './division.row';
import { FIGURES, READERS, VisibleTo } from '../../../../shared/graphql/audience/visible-to';

const DivisionKindEnum = domainEnum(DIVISION_KIND);

@Directive('@key(fields: "code")')
@ObjectType('Division', { simpleResolvers: true })
export class DivisionType {
  @Field(() => DivisionCodeScalar)
  @VisibleTo(...READERS)
  code: DivisionCode;

  @Field(() => String)
  @VisibleTo(...READERS)
  name: string;

  @Field(() => DivisionKindEnum)
  @VisibleTo(...READERS)
  kind: DivisionKind;

  @Field(() => DateScalar, { nullable: true })
  @VisibleTo(...FIGURES)
  endedOn: string | null;

  /**
   * The code of the supervisor. For a city or a province, this is the division's own code. It is not a field of the
   * GraphQL type.
   */
  districtCode: DivisionCode;
}

@ObjectType('Coverage', { simpleResolvers: true })
export class CoverageType {
  @Field(() => Int)
  @VisibleTo(...FIGURES, 'PUBLIC')
  streets: number;

  @Field(() => Int)
  @VisibleTo(...FIGURES)
  built: number;

  @Field(() => Int)
  @VisibleTo(...FIGURES, 'PUBLIC')
  operating: number;

  @Field(() => Float, {
    nullable: true,
  })
  @VisibleTo(...FIGURES)
  percent: number | null;

  @Field(() => DateScalar)
  @VisibleTo(...FIGURES)
  asOf: string;

  @Field(() => DateScalar, {
    nullable: true,
  })
  @VisibleTo(...FIGURES)
  dueOn: string | null;
}

export const DivisionConnectionType = connectionType('DivisionConnection', () => DivisionType, [...FIGURES, 'PUBLIC']);

@ObjectType('EndedDivision', {
  simpleResolvers: true,
})
export class EndedDivisionType {
  @Field(() => DivisionCodeScalar)
  @VisibleTo('FOLLOWER')
  code: DivisionCode;

  @Field(() => DateScalar)
  @VisibleTo('FOLLOWER')
  endedOn: string;
}

/** Returns an ended division with the day of its end. @throws Error if the division has not ended */
export function toEnded({ code, endedOn }: DivisionRow): EndedDivisionType {
  if (endedOn === null) throw new Error(`The division ${code} has not ended.`);
  return { code, endedOn };
}
