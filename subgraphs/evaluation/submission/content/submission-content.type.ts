import { Field, Float, ObjectType } from 'type-graphql';
import { PLAN_TARGET_KIND, type PlanTargetKind } from '../../../../shared/domain/submissions';
import { domainEnum } from '../../../../shared/graphql/types/enums';
import { FenScalar } from '../../../../shared/graphql/types/scalars';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { PLANNED_MONEY, REPORTS } from '../../ground/roles/readers';
import { BriefedServiceType, toService } from './brief-content.type';
import { type PlanTarget, type SubmissionContent } from './submission-content';

export const PlanTargetKindEnum = domainEnum(PLAN_TARGET_KIND);

@ObjectType('PlanTarget', { simpleResolvers: true })
export class PlanTargetType {
  @Field(() => PlanTargetKindEnum)
  @VisibleTo(...REPORTS)
  kind: PlanTargetKind;

  @Field(() => String)
  @VisibleTo(...REPORTS)
  indicator: string;

  @Field(() => Float)
  @VisibleTo(...REPORTS)
  target: number;

  @Field(() => String, { nullable: true })
  @VisibleTo(...REPORTS)
  unit: string | null;
}

@ObjectType('SubmissionContent', {
  simpleResolvers: true,
})
export class SubmissionContentType {
  @Field(() => String, { nullable: true })
  @VisibleTo(...REPORTS)
  summary: string | null;

  @Field(() => String, { nullable: true })
  @VisibleTo(...REPORTS)
  goals: string | null;

  @Field(() => FenScalar, { nullable: true })
  @VisibleTo(...PLANNED_MONEY)
  budgetFen: number | null;

  @Field(() => String, { nullable: true })
  @VisibleTo(...REPORTS)
  purchaseMethod: string | null;

  @Field(() => String, { nullable: true })
  @VisibleTo(...REPORTS)
  content: string | null;

  @Field(() => String, { nullable: true })
  @VisibleTo(...REPORTS)
  schedule: string | null;

  @Field(() => String, { nullable: true })
  @VisibleTo(...REPORTS)
  qualityStandard: string | null;

  @Field(() => String, { nullable: true })
  @VisibleTo(...REPORTS)
  quantityStandard: string | null;

  @Field(() => String, { nullable: true })
  @VisibleTo(...REPORTS)
  performanceEvaluation: string | null;

  @Field(() => [PlanTargetType], { nullable: true })
  @VisibleTo(...REPORTS)
  targets: PlanTargetType[] | null;

  @Field(() => String, { nullable: true })
  @VisibleTo(...REPORTS)
  results: string | null;

  @Field(() => String, { nullable: true })
  @VisibleTo(...REPORTS)
  problems: string | null;

  @Field(() => String, { nullable: true })
  @VisibleTo(...REPORTS)
  nextSteps: string | null;

  @Field(() => [BriefedServiceType], { nullable: true })
  @VisibleTo(...REPORTS)
  services: BriefedServiceType[] | null;
}

/** Returns only the fields of a revision that callers may read. */
export function toContent(content: SubmissionContent): SubmissionContentType {
  return { ...texts(content), budgetFen: content.budgetFen ?? null, ...lists(content) };
}

function texts({ summary, goals, purchaseMethod, content, schedule, ...more }: SubmissionContent) {
  const { qualityStandard, quantityStandard, performanceEvaluation, results, problems, nextSteps } = more;
  return {
    summary: summary ?? null,
    goals: goals ?? null,
    purchaseMethod: purchaseMethod ?? null,
    content: content ?? null,
    schedule: schedule ?? null,
    qualityStandard: qualityStandard ?? null,
    quantityStandard: quantityStandard ?? null,
    performanceEvaluation: performanceEvaluation ?? null,
    results: results ?? null,
    problems: problems ?? null,
    nextSteps: nextSteps ?? null,
  };
}

function lists({ targets, services }: SubmissionContent) {
  return { targets: targets?.map(toTarget) ?? null, services: services?.map(toService) ?? null };
}

function toTarget({ kind, indicator, target, unit }: PlanTarget): PlanTargetType {
  return { kind, indicator, target, unit };
}
