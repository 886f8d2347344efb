import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { AttachmentType, toAttachment } from '../../../../shared/graphql/types/attachment.type';
import { type ConnectionOf, pageRequest } from '../../../../shared/graphql/types/paging';
import { parseInput } from '../../../../shared/graphql/input/parse-input';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { written } from '../../../../shared/graphql/input/written';
import { type Writing } from '../../../../shared/graphql/request-context';
import { ObservationType, toObservation } from '../observation/observation.type';
import { CHECKS } from '../../ground/roles/readers';
import { StationType } from '../../ground/station/station.type';
import { INSPECTOR } from '../../ground/roles/writers';
import { type InspectionTransaction, inspectStation } from './inspection.commands';
import { InspectStationInput, InspectionsArgs, inspectStationSchema } from './inspection.input';
import { InspectionConnectionType, InspectionType, toInspection } from './inspection.type';
import { type InspectionLoaders } from './inspection.loader';
import { type AttachmentLoaders } from '../../ground/attachment/attachment.loader';
import { type PlaceLoaders } from '../../ground/station/station.loader';
import { type InspectionSlice } from './inspection.repository';
import { type WithReceipts } from '../../../../shared/graphql/attachment-receipts';

type Context = Writing<InspectionTransaction, InspectionLoaders & AttachmentLoaders & PlaceLoaders> &
  InspectionSlice &
  WithReceipts;

@Resolver(() => InspectionType)
export class InspectionResolver {
  @Query(() => InspectionConnectionType, { nullable: true })
  @VisibleTo(...CHECKS)
  async inspections(
    @Args(() => InspectionsArgs) { division = null, year = null, ...paging }: InspectionsArgs,
    @Ctx() { inspections }: Context,
  ): Promise<ConnectionOf<InspectionType>> {
    const page = await inspections.page({ division, year }, pageRequest(paging));
    return new InspectionConnectionType(page, toInspection);
  }

  @Mutation(() => InspectionType, { nullable: true })
  @VisibleTo(...INSPECTOR)
  async inspectStation(
    @Arg('input', () => InspectStationInput) input: InspectStationInput,
    @Ctx() { write, load, readReceipts }: Context,
  ): Promise<InspectionType | null> {
    const { attachments, ...inspection } = parseInput(inspectStationSchema, input);
    const files = readReceipts(attachments);
    const ids = await write('inspectStation', input, (tx) => inspectStation(tx, inspection, files));
    return written(ids, load.inspection, toInspection);
  }

  @FieldResolver(() => [ObservationType])
  @VisibleTo(...CHECKS)
  async observations(@Root() { id }: InspectionType, @Ctx() { load }: Context): Promise<ObservationType[]> {
    return (await load.observationsOfInspection.load(id)).map(toObservation);
  }

  @FieldResolver(() => [AttachmentType])
  @VisibleTo(...CHECKS)
  async attachments(@Root() { id }: InspectionType, @Ctx() { load }: Context): Promise<AttachmentType[]> {
    return (await load.attachmentsOfOwner.load(id)).map(toAttachment);
  }

  @FieldResolver(() => StationType, { nullable: true })
  @VisibleTo(...CHECKS)
  station(@Root() { stationId }: InspectionType, @Ctx() { load }: Context): Promise<StationType | null> {
    return load.station.load(stationId);
  }
}
