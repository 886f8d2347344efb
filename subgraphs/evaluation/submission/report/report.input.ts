import { Field, ID, InputType, Int } from 'type-graphql';
import { z } from 'zod';
import {
  AttachmentInput,
  type GivenAttachment,
  attachmentsSchema,
} from '../../../../shared/graphql/types/attachment.input';
import { optional, prose } from '../../../../shared/graphql/input/input-schemas';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { WriteInput } from '../../../../shared/graphql/input/write-input';
import { CONTRACTED } from '../../ground/roles/writers';

const PART = 4000;

@InputType()
abstract class StationReportInput extends WriteInput {
  @Field(() => ID)
  @VisibleTo(...CONTRACTED)
  stationId: string;

  @Field(() => String)
  @VisibleTo(...CONTRACTED)
  summary: string;

  @Field(() => [AttachmentInput], { nullable: true })
  @VisibleTo(...CONTRACTED)
  attachments?: AttachmentInput[] | null;
}

@InputType()
abstract class YearReportInput extends StationReportInput {
  @Field(() => Int)
  @VisibleTo(...CONTRACTED)
  projectYear: number;
}

@InputType('NeedsSurveyInput')
export class NeedsSurveyInput extends YearReportInput {
  @Field(() => String, { nullable: true })
  @VisibleTo(...CONTRACTED)
  results?: string | null;

  @Field(() => String, { nullable: true })
  @VisibleTo(...CONTRACTED)
  problems?: string | null;
}

@InputType('ServicePlanInput')
export class ServicePlanInput extends YearReportInput {
  @Field(() => String, { nullable: true })
  @VisibleTo(...CONTRACTED)
  goals?: string | null;

  @Field(() => String, { nullable: true })
  @VisibleTo(...CONTRACTED)
  schedule?: string | null;
}

@InputType('ProjectReportInput')
export class ProjectReportInput extends YearReportInput {
  @Field(() => String)
  @VisibleTo(...CONTRACTED)
  results: string;

  @Field(() => String)
  @VisibleTo(...CONTRACTED)
  problems: string;

  @Field(() => String, { nullable: true })
  @VisibleTo(...CONTRACTED)
  nextSteps?: string | null;
}

const ofYear = { stationId: z.string(), projectYear: z.int(), summary: prose(PART), attachments: attachmentsSchema };
/** A part of a report. If the caller omits it, the stored content does not have it. */
const part = optional(prose(PART)).transform((text) => text ?? undefined);

type OfYear = { stationId: string; projectYear: number; attachments: GivenAttachment[] };
function withContent<Content extends object>({ stationId, projectYear, attachments, ...content }: OfYear & Content) {
  return { stationId, period: String(projectYear), attachments, content };
}

export const needsSurveySchema = z.object({ ...ofYear, results: part, problems: part }).transform(withContent);
export const servicePlanSchema = z.object({ ...ofYear, goals: part, schedule: part }).transform(withContent);
export const projectReportSchema = z
  .object({ ...ofYear, results: prose(PART), problems: prose(PART), nextSteps: part })
  .transform(withContent);
