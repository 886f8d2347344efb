import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { type Reading } from '../../../../shared/graphql/request-context';
import { ContractorType } from '../../ground/contractor/contractor.type';
import { REPORTS } from '../../ground/roles/readers';
import { StationType } from '../../ground/station/station.type';
import { ServiceVolumeType, toVolume } from './volume.type';
import { type VolumeLoaders } from './volume.loader';

type Context = Reading<VolumeLoaders>;

/** Resolves the totals of the briefs of a station. */
@Resolver(() => StationType)
export class StationVolumesResolver {
  @FieldResolver(() => [ServiceVolumeType], { nullable: true })
  @VisibleTo(...REPORTS)
  async serviceVolumes(
    @Root() { id: stationId }: StationType,
    @Arg('projectYear', () => Int) projectYear: number,
    @Ctx() { load }: Context,
  ): Promise<ServiceVolumeType[]> {
    return (await load.serviceVolumes.load({ stationId, projectYear })).map(toVolume);
  }
}

@Resolver(() => ServiceVolumeType)
export class ServiceVolumeResolver {
  @FieldResolver(() => ContractorType, { nullable: true })
  @VisibleTo(...REPORTS)
  contractor(@Root() { contractorId }: ServiceVolumeType): ContractorType | null {
    return contractorId === null ? null : { id: contractorId };
  }
}
