import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { attachedFileResolver } from '../../../../shared/graphql/attached-file.resolver';
import { AttachmentType, toAttachment } from '../../../../shared/graphql/types/attachment.type';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { type Reading } from '../../../../shared/graphql/request-context';
import { STATION_FILES } from '../../ground/roles/readers';
import { type PartRecording, SignageType, VenueType } from '../station/station-parts.type';
import { type StationAttachmentLoaders } from './station-attachment.loader';
import { type StationPart } from './station-attachment.row';

type Context = Reading<StationAttachmentLoaders>;

/** Resolves the root field that finds a file of a station. */
export const StationFileResolver = attachedFileResolver<Context>(
  'stationAttachment',
  STATION_FILES,
  ({ load }) => load.stationAttachment,
);

@Resolver(() => VenueType)
export class VenueAttachmentResolver {
  @FieldResolver(() => [AttachmentType])
  @VisibleTo(...STATION_FILES)
  attachments(@Root() { recording }: VenueType, @Ctx() { load }: Context): Promise<AttachmentType[]> {
    return filesOf('VENUE', recording, load);
  }
}

@Resolver(() => SignageType)
export class SignageAttachmentResolver {
  @FieldResolver(() => [AttachmentType])
  @VisibleTo(...STATION_FILES)
  attachments(@Root() { placement, recording }: SignageType, @Ctx() { load }: Context): Promise<AttachmentType[]> {
    return filesOf(placement, recording, load);
  }
}

/** Returns the files of the newest recording of a part. */
async function filesOf(
  part: StationPart,
  { stationId, version }: PartRecording,
  { attachmentsOfStation }: StationAttachmentLoaders,
): Promise<AttachmentType[]> {
  const files = await attachmentsOfStation.load(stationId);
  return files.filter((file) => file.part === part && file.version === version).map(toAttachment);
}
