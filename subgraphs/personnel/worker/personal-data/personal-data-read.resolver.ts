import { Args, Ctx, Query, Resolver } from 'type-graphql';
import { PlacedPageArgs } from '../../../../shared/graphql/types/page-args';
import { type ConnectionOf, pageRequest } from '../../../../shared/graphql/types/paging';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { type PersonnelContext } from '../../context';
import {
  PersonalDataReadConnectionType,
  type PersonalDataReadType,
  toPersonalDataRead,
} from './personal-data-read.type';

@Resolver()
export class PersonalDataReadResolver {
  @Query(() => PersonalDataReadConnectionType, {
    nullable: true,
    description: 'Who was shown personal data of workers at your stations, newest first.',
  })
  @VisibleTo('AUDITOR')
  async personalDataReads(
    @Args(() => PlacedPageArgs) { first, after, division }: PlacedPageArgs,
    @Ctx() { personalDataReads }: PersonnelContext,
  ): Promise<ConnectionOf<PersonalDataReadType>> {
    const page = await personalDataReads.page(division ?? null, pageRequest(first, after));
    return new PersonalDataReadConnectionType(page, toPersonalDataRead);
  }
}
