import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { type Reading } from '../../../../shared/graphql/request-context';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { type QualificationFileSlice } from '../qualification/qualification-file.repository';

type Context = Reading<object, QualificationFileSlice>;

/** Reports to the gateway which file contents must be erased. The gateway stores the contents of files. */
@Resolver()
export class ErasedContentsResolver {
  @Query(() => [String], { nullable: true })
  @VisibleTo('FOLLOWER')
  erasedContents(@Arg('after', () => String) after: string, @Ctx() { qualificationFiles }: Context): Promise<string[]> {
    return qualificationFiles.erasedContents(after);
  }
}
