import { Args, Ctx, Query, Resolver } from 'type-graphql';
import { PlacedPageArgs } from '../../../../shared/graphql/types/page-args';
import { type ConnectionOf, pageRequest } from '../../../../shared/graphql/types/paging';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import {
  PersonalDataReadConnectionType,
  type PersonalDataReadType,
  toPersonalDataRead,
} from './personal-data-read.type';
import { type RequestContext } from '../../../../shared/graphql/request-context';
import { type PersonalDataReadSlice } from './personal-data-read.repository';

type Context = RequestContext & PersonalDataReadSlice;

@Resolver()
export class PersonalDataReadResolver {
  @Query(() => PersonalDataReadConnectionType, {
    nullable: true,
  })
  @VisibleTo('AUDITOR')
  async personalDataReads(
    @Args(() => PlacedPageArgs) { division, ...paging }: PlacedPageArgs,
    @Ctx() { personalDataReads }: Context,
  ): Promise<ConnectionOf<PersonalDataReadType>> {
    const page = await personalDataReads.page(division ?? null, pageRequest(paging));
    return new PersonalDataReadConnectionType(page, toPersonalDataRead);
  }
}
