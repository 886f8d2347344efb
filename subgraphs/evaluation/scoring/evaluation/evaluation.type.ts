import { ArgsType, Field, Float, ID, Int, ObjectType } from 'type-graphql';
import {
  EVALUATION_ORDER,
  EVALUATION_STATUS,
  type EvaluationOrder,
  type EvaluationStatus,
  type Grade,
} from '../../../../shared/domain/evaluations';
import { EVALUATING_OFFICE, type EvaluatingOffice } from '../../../../shared/domain/roles';
import { domainEnum } from '../../../../shared/graphql/types/enums';
import { PlacedPageArgs } from '../../../../shared/graphql/types/page-args';
import { connectionType } from '../../../../shared/graphql/types/paging';
import { OFFICES, READERS, STATION_WORK, VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { POINTS } from '../../ground/roles/readers';
import {
  EvaluationObjectionType,
  EvaluationSignatureType,
  EvaluationSupersessionType,
  GradeEnum,
} from './evaluation-parts.type';
import { type EvaluationRow } from './evaluation.row';
import { isScored } from './evaluation.rules';

const EvaluationStatusEnum = domainEnum(EVALUATION_STATUS);
const EvaluationOrderEnum = domainEnum(EVALUATION_ORDER);

@ObjectType('Evaluation', {
  simpleResolvers: true,
})
export class EvaluationType {
  @Field(() => ID)
  @VisibleTo(...READERS)
  id: string;

  @Field(() => Int)
  @VisibleTo(...READERS)
  projectYear: number;

  @Field(() => EvaluationStatusEnum)
  @VisibleTo(...STATION_WORK)
  status: EvaluationStatus;

  @Field(() => Float, { nullable: true })
  @VisibleTo(...POINTS)
  score: number | null;

  @Field(() => GradeEnum, { nullable: true })
  @VisibleTo(...READERS)
  grade: Grade | null;

  @Field(() => [EvaluationSignatureType])
  @VisibleTo(...STATION_WORK)
  signedBy: EvaluationSignatureType[];

  @Field(() => EvaluationObjectionType, { nullable: true })
  @VisibleTo(...POINTS)
  objection: EvaluationObjectionType | null;

  @Field(() => EvaluationSupersessionType, { nullable: true })
  @VisibleTo(...OFFICES)
  superseded: EvaluationSupersessionType | null;

  /**
   * Resolvers load the station, the contractor and the dimensions by these. They are not fields of the GraphQL type.
   */
  stationId: string;
  contractorId: string;
  weightsTenths: EvaluationRow['weightsTenths'];
}

/** Returns the fields of a row that clients may read, and no others. */
export function toEvaluation(row: EvaluationRow): EvaluationType {
  const { id, projectYear, status, stationId, contractorId, weightsTenths } = row;
  const own = { id, projectYear, status, stationId, contractorId, weightsTenths };
  const since = { objection: objectionOf(row), superseded: supersessionOf(row) };
  return { ...own, ...resultOf(row), signedBy: signaturesOf(row), ...since };
}

function resultOf({ status, scoreTenths, grade }: EvaluationRow): Pick<EvaluationType, 'score' | 'grade'> {
  if (!isScored(status) || scoreTenths === null) return { score: null, grade: null };
  return { score: scoreTenths / 10, grade };
}

function signaturesOf({ districtSignedOn, streetSignedOn }: EvaluationRow): EvaluationSignatureType[] {
  const dates: Record<EvaluatingOffice, string | null> = {
    DISTRICT_BUREAU: districtSignedOn,
    STREET_OFFICE: streetSignedOn,
  };
  return EVALUATING_OFFICE.values.flatMap((role) => {
    const on = dates[role];
    return on === null ? [] : [{ role, on }];
  });
}

export function objectionOf({ objectedOn, objectionReason }: EvaluationRow): EvaluationObjectionType | null {
  if (objectedOn === null || objectionReason === null) return null;
  return { on: objectedOn, reason: objectionReason };
}

function supersessionOf({ supersededOn, supersededReason }: EvaluationRow): EvaluationSupersessionType | null {
  if (supersededOn === null || supersededReason === null) return null;
  return { on: supersededOn, reason: supersededReason };
}

export const EvaluationConnectionType = connectionType('EvaluationConnection', () => EvaluationType, STATION_WORK);

@ArgsType()
export class EvaluationsArgs extends PlacedPageArgs {
  @Field(() => Int, { nullable: true })
  projectYear?: number | null;

  @Field(() => [EvaluationStatusEnum], { nullable: true })
  status?: EvaluationStatus[] | null;

  @Field(() => EvaluationOrderEnum, { nullable: true })
  orderBy?: EvaluationOrder | null;
}
