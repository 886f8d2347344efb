import { Field, Float, InputType, Int } from 'type-graphql';
import { z } from 'zod';
import { type PlanTargetKind } from '../../../../shared/domain/submissions';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { AttachmentInput, attachmentsSchema } from '../../../../shared/graphql/types/attachment.input';
import { districtCode, line, optional, prose } from '../../../../shared/graphql/input/input-schemas';
import { DivisionCodeScalar, FenScalar } from '../../../../shared/graphql/types/scalars';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { WriteInput } from '../../../../shared/graphql/input/write-input';
import { FILER } from '../../ground/roles/writers';
import { PlanTargetKindEnum } from '../content/submission-content.type';

/**
 * The maximum number of characters in one part of an annual plan. All parts of a plan together fit a column of type
 * text.
 */
const PART = 2000;
const REPORT_PART = 4000;

@InputType('PlanTargetInput')
export class PlanTargetInput {
  @Field(() => PlanTargetKindEnum)
  @VisibleTo(...FILER)
  kind: PlanTargetKind;

  @Field(() => String)
  @VisibleTo(...FILER)
  indicator: string;

  @Field(() => Float)
  @VisibleTo(...FILER)
  target: number;

  @Field(() => String, { nullable: true })
  @VisibleTo(...FILER)
  unit?: string | null;
}

@InputType()
abstract class FilingInput extends WriteInput {
  @Field(() => DivisionCodeScalar)
  @VisibleTo(...FILER)
  division: DivisionCode;

  @Field(() => Int)
  @VisibleTo(...FILER)
  year: number;

  @Field(() => [AttachmentInput], { nullable: true })
  @VisibleTo(...FILER)
  attachments?: AttachmentInput[] | null;
}

@InputType('AnnualPlanInput')
export class AnnualPlanInput extends FilingInput {
  @Field(() => String)
  @VisibleTo(...FILER)
  goals: string;

  @Field(() => FenScalar)
  @VisibleTo(...FILER)
  budgetFen: number;

  @Field(() => String)
  @VisibleTo(...FILER)
  purchaseMethod: string;

  @Field(() => String)
  @VisibleTo(...FILER)
  content: string;

  @Field(() => String)
  @VisibleTo(...FILER)
  schedule: string;

  @Field(() => String)
  @VisibleTo(...FILER)
  qualityStandard: string;

  @Field(() => String)
  @VisibleTo(...FILER)
  quantityStandard: string;

  @Field(() => String)
  @VisibleTo(...FILER)
  performanceEvaluation: string;

  @Field(() => [PlanTargetInput], { nullable: true })
  @VisibleTo(...FILER)
  targets?: PlanTargetInput[] | null;
}

@InputType('ImplementationReportInput')
export class ImplementationReportInput extends FilingInput {
  @Field(() => String)
  @VisibleTo(...FILER)
  summary: string;

  @Field(() => String)
  @VisibleTo(...FILER)
  results: string;

  @Field(() => String)
  @VisibleTo(...FILER)
  problems: string;

  @Field(() => String)
  @VisibleTo(...FILER)
  nextSteps: string;
}

const filing = { division: districtCode, year: z.int(), attachments: attachmentsSchema };
const target = z.object({
  kind: z.custom<PlanTargetKind>(),
  indicator: line(60),
  target: z.number().min(0),
  unit: optional(line(20)),
});

/** The schema of an annual plan. The `content` that it returns is stored as it is. */
export const annualPlanSchema = z
  .object({
    ...filing,
    goals: prose(PART),
    budgetFen: z.int().min(1),
    purchaseMethod: prose(PART),
    content: prose(PART),
    schedule: prose(PART),
    qualityStandard: prose(PART),
    quantityStandard: prose(PART),
    performanceEvaluation: prose(PART),
    targets: optional(z.array(target).max(20)).transform((targets) => targets ?? []),
  })
  .transform(({ division, year, attachments, ...content }) => ({ division, year, attachments, content }));

export const implementationReportSchema = z
  .object({
    ...filing,
    summary: prose(REPORT_PART),
    results: prose(REPORT_PART),
    problems: prose(REPORT_PART),
    nextSteps: prose(REPORT_PART),
  })
  .transform(({ division, year, attachments, ...content }) => ({ division, year, attachments, content }));
