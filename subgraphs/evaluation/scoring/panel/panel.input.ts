import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { z } from 'zod';
import { type EvaluationKind, type PanelMemberKind } from '../../../../shared/domain/evaluations';
import { line, optional } from '../../../../shared/graphql/input/input-schemas';
import { WriteArgs, WriteInput } from '../../../../shared/graphql/input/write-input';
import { AttachmentInput, attachmentsSchema } from '../../../../shared/graphql/types/attachment.input';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { PANEL_SCORERS, PURCHASER } from '../../ground/roles/writers';
import { EvaluationKindEnum } from '../evaluation/evaluation-parts.type';
import { EvaluationScoreInput, scoresSchema } from '../joint-scoring/joint-scoring.input';
import { PanelMemberKindEnum } from './panel.type';

@InputType('PanelMemberInput')
export class PanelMemberInput {
  @Field(() => PanelMemberKindEnum)
  @VisibleTo(...PURCHASER)
  kind: PanelMemberKind;

  @Field(() => String, { nullable: true })
  @VisibleTo(...PURCHASER)
  account?: string | null;

  @Field(() => String, { nullable: true })
  @VisibleTo(...PURCHASER)
  name?: string | null;
}

@InputType('AppointPanelInput')
export class AppointPanelInput extends WriteInput {
  @Field(() => ID)
  @VisibleTo(...PURCHASER)
  stationId: string;

  @Field(() => Int)
  @VisibleTo(...PURCHASER)
  projectYear: number;

  @Field(() => ID, { nullable: true })
  @VisibleTo(...PURCHASER)
  contractorId?: string | null;

  @Field(() => EvaluationKindEnum, { nullable: true })
  @VisibleTo(...PURCHASER)
  kind?: EvaluationKind | null;

  @Field(() => [PanelMemberInput])
  @VisibleTo(...PURCHASER)
  members: PanelMemberInput[];
}

const MOST_MEMBERS = 15;

export const appointPanelSchema = z.object({
  stationId: z.string(),
  projectYear: z.int(),
  contractorId: optional(z.string()),
  kind: optional(z.custom<EvaluationKind>()).transform((kind) => kind ?? 'ANNUAL'),
  members: z
    .array(z.object({ kind: z.custom<PanelMemberKind>(), account: optional(line(200)), name: optional(line(100)) }))
    .min(1)
    .max(MOST_MEMBERS),
});
export type PanelAppointment = z.output<typeof appointPanelSchema>;

@InputType('ScoreAsPanelInput')
export class ScoreAsPanelInput extends WriteInput {
  @Field(() => ID)
  @VisibleTo(...PANEL_SCORERS)
  memberId: string;

  @Field(() => [EvaluationScoreInput])
  @VisibleTo(...PANEL_SCORERS)
  scores: EvaluationScoreInput[];

  @Field(() => [AttachmentInput], { nullable: true })
  @VisibleTo(...PANEL_SCORERS)
  attachments?: AttachmentInput[] | null;
}

export const scoreAsPanelSchema = z.object({
  memberId: z.string(),
  scores: scoresSchema,
  attachments: attachmentsSchema,
});
export type PanelForm = Omit<z.output<typeof scoreAsPanelSchema>, 'attachments'>;

@ArgsType()
export class RecusePanelMemberArgs extends WriteArgs {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  reason: string;
}

export const panelRecusalReason = line(500);
