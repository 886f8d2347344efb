import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { type StationPart } from '../../../../shared/domain/stations';
import { attachedFileResolver } from '../../../../shared/graphql/attached-file.resolver';
import { AttachmentType, toAttachment } from '../../../../shared/graphql/types/attachment.type';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { type Reading } from '../../../../shared/graphql/request-context';
import { STATION_FILES } from '../../ground/roles/readers';
import { type StationLoaders } from '../../ground/station/station.loader';
import { type PartRecording, SignageType, VenueType } from '../station/station-parts.type';
import { type StationAttachmentLoaders } from './station-attachment.loader';
import { type StationAttachmentRow } from './station-attachment.row';
import { isNewest } from './station-attachment.rules';

type Context = Reading<StationAttachmentLoaders>;
type FileContext = Reading<StationAttachmentLoaders & StationLoaders>;

/** Resolves the root field that finds a file of a station. */
export const StationFileResolver = attachedFileResolver<FileContext>('stationAttachment', STATION_FILES, (context) => ({
  load: (id) => fileFor(context, id),
}));

/**
 * Returns a file that the caller may read. Offices may read the files of all recordings. A contractor may not read the
 * files of an earlier recording, which may show what another contractor left or what was uploaded by mistake.
 */
async function fileFor({ caller, load }: FileContext, id: string): Promise<StationAttachmentRow | null> {
  const file = await load.stationAttachment.load(id);
  if (file === null || caller.role !== 'CONTRACTOR') return file;
  const station = await load.station.load(file.stationId);
  return station !== null && isNewest(file, station) ? file : null;
}

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
  { attachmentsOfRecording }: StationAttachmentLoaders,
): Promise<AttachmentType[]> {
  if (version === null) return [];
  return (await attachmentsOfRecording.load({ stationId, part, version })).map(toAttachment);
}
