import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { z } from 'zod';
import { AttachmentInput, attachmentsSchema } from '../../../../shared/graphql/types/attachment.input';
import { PlacedPageArgs } from '../../../../shared/graphql/types/page-args';
import { DateScalar } from '../../../../shared/graphql/types/scalars';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { WriteInput } from '../../../../shared/graphql/input/write-input';
import { ObservationInput, observationsSchema } from '../observation/observation.input';
import { INSPECTOR } from '../../ground/roles/writers';
import { ConclusionEnum, type InspectionType } from './inspection.type';

@InputType('InspectStationInput')
export class InspectStationInput extends WriteInput {
  @Field(() => ID)
  @VisibleTo(...INSPECTOR)
  stationId: string;

  @Field(() => DateScalar)
  @VisibleTo(...INSPECTOR)
  inspectedOn: string;

  @Field(() => ConclusionEnum)
  @VisibleTo(...INSPECTOR)
  conclusion: InspectionType['conclusion'];

  @Field(() => [ObservationInput])
  @VisibleTo(...INSPECTOR)
  observations: ObservationInput[];

  @Field(() => [AttachmentInput], { nullable: true })
  @VisibleTo(...INSPECTOR)
  attachments?: AttachmentInput[] | null;
}

export const inspectStationSchema = z.object({
  stationId: z.string(),
  inspectedOn: z.string(),
  conclusion: z.custom<InspectionType['conclusion']>(),
  observations: observationsSchema,
  attachments: attachmentsSchema,
});
export type NewInspection = Omit<z.output<typeof inspectStationSchema>, 'attachments'>;

@ArgsType()
export class InspectionsArgs extends PlacedPageArgs {
  @Field(() => Int, { nullable: true })
  year?: number | null;
}
