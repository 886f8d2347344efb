import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import {
  EVALUATION_STATUS,
  type EvaluationKind,
  type EvaluationStatus,
  type Grade,
} from '../../../../shared/domain/evaluations';
import { EVALUATING_OFFICE, type EvaluatingOffice } from '../../../../shared/domain/roles';
import { GradeEnum, domainEnum } from '../../../../shared/graphql/types/enums';
import { DateScalar } from '../../../../shared/graphql/types/scalars';
import { connectionType } from '../../../../shared/graphql/types/paging';
import { OFFICES, READERS, STATION_WORK, VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { POINTS } from '../../ground/roles/readers';
import {
  EvaluationKindEnum,
  EvaluationSignatureType,
  EvaluationSupersessionType,
  EvaluationWithdrawalType,
} from './evaluation-parts.type';
import { type EvaluationRow } from './evaluation.row';
import { isScored } from './evaluation.rules';
import { awaitedOf, partOf } from './offices.rules';

export const EvaluationStatusEnum = domainEnum(EVALUATION_STATUS);

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

  @Field(() => EvaluationKindEnum)
  @VisibleTo(...STATION_WORK)
  kind: EvaluationKind;

  @Field(() => Int)
  @VisibleTo(...OFFICES)
  round: number;

  @Field(() => DateScalar, { nullable: true })
  @VisibleTo(...POINTS)
  deliveredOn: string | null;

  @Field(() => DateScalar, { nullable: true })
  @VisibleTo(...POINTS)
  objectUntil: string | null;

  @Field(() => DateScalar, { nullable: true })
  @VisibleTo(...POINTS)
  acceptedOn: string | null;

  @Field(() => EvaluationSupersessionType, { nullable: true })
  @VisibleTo(...OFFICES)
  superseded: EvaluationSupersessionType | null;

  @Field(() => [EvaluationWithdrawalType])
  @VisibleTo(...OFFICES)
  withdrawals: EvaluationWithdrawalType[];

  /**
   * Resolvers load the station, the contractor, the dimensions and the panel by the properties below. They are not
   * fields of the GraphQL type.
   */
  stationId: string;
  contractorId: string;
  weightsTenths: EvaluationRow['weightsTenths'];
  panel: EvaluationRow['panel'];
  /** The awaited offices that each side may know of. The resolver selects the side of the caller. */
  awaited: Readonly<Record<EvaluatingOffice, readonly EvaluatingOffice[]>>;
}

/** Returns only the fields of a row that callers may read. */
export function toEvaluation(row: EvaluationRow): EvaluationType {
  const { id, projectYear, kind, status, stationId, contractorId, weightsTenths, panel } = row;
  const own = { id, projectYear, kind, status, stationId, contractorId, weightsTenths, panel };
  const { round, deliveredOn, objectUntil, acceptedOn } = row;
  const course = {
    round,
    deliveredOn,
    objectUntil,
    acceptedOn,
    withdrawals: withdrawalsOf(row),
    awaited: awaitedBySide(row),
  };
  return { ...own, ...resultOf(row), ...course, signedBy: signaturesOf(row), superseded: supersessionOf(row) };
}

function awaitedBySide(row: EvaluationRow): EvaluationType['awaited'] {
  return { DISTRICT_BUREAU: awaitedOf(row, 'DISTRICT_BUREAU'), STREET_OFFICE: awaitedOf(row, 'STREET_OFFICE') };
}

function resultOf({ status, scoreTenths, grade }: EvaluationRow): Pick<EvaluationType, 'score' | 'grade'> {
  if (!isScored(status) || scoreTenths === null) return { score: null, grade: null };
  return { score: scoreTenths / 10, grade };
}

function signaturesOf(row: EvaluationRow): EvaluationSignatureType[] {
  return EVALUATING_OFFICE.values.flatMap((role) => {
    const on = partOf(row, role).signedOn;
    return on === null ? [] : [{ role, on }];
  });
}

/**
 * Returns the open requests of the offices to withdraw the scores. A draft shows none, because they would reveal what
 * the other office has done.
 */
function withdrawalsOf(row: EvaluationRow): EvaluationWithdrawalType[] {
  if (row.status !== 'SCORED') return [];
  return EVALUATING_OFFICE.values.flatMap((role) => {
    const { withdrawal } = partOf(row, role);
    return withdrawal === null ? [] : [{ role, on: withdrawal.on, reason: withdrawal.reason }];
  });
}

function supersessionOf({ supersededOn, supersededReason }: EvaluationRow): EvaluationSupersessionType | null {
  if (supersededOn === null || supersededReason === null) return null;
  return { on: supersededOn, reason: supersededReason };
}

export const EvaluationConnectionType = connectionType('EvaluationConnection', () => EvaluationType, [
  ...STATION_WORK,
  'PUBLIC',
]);
