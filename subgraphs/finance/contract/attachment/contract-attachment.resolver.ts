import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { attachedFileResolver } from '../../../../shared/graphql/attached-file.resolver';
import { AttachmentType, toAttachment } from '../../../../shared/graphql/types/attachment.type';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { CONTRACT_TEXTS } from '../../ground/roles/readers';
import { ContractType } from '../contract/contract.type';
import { ContractRevisionType } from '../revision/contract-revision.type';
import { type Reading } from '../../../../shared/graphql/request-context';
import { type ContractAttachmentLoaders } from './contract-attachment.loader';

type Context = Reading<ContractAttachmentLoaders>;

/** Resolves the root field that finds a file of a contract. */
const ContractFileResolver = attachedFileResolver<Context>(
  'contractAttachment',
  CONTRACT_TEXTS,
  ({ load }) => load.contractAttachment,
);

@Resolver(() => ContractType)
class ContractAttachmentResolver {
  @FieldResolver(() => [AttachmentType])
  @VisibleTo(...CONTRACT_TEXTS)
  async attachments(@Root() { id }: ContractType, @Ctx() { load }: Context): Promise<AttachmentType[]> {
    return (await load.attachmentsOfContract.load(id)).map(toAttachment);
  }
}

@Resolver(() => ContractRevisionType)
class RevisionAttachmentResolver {
  @FieldResolver(() => [AttachmentType])
  @VisibleTo(...CONTRACT_TEXTS)
  async attachments(
    @Root() { contractId, version }: ContractRevisionType,
    @Ctx() { load }: Context,
  ): Promise<AttachmentType[]> {
    const files = await load.attachmentsOfContract.load(contractId);
    return files.filter((file) => file.version === version).map(toAttachment);
  }
}

/** The resolvers of the files of contracts and of their revisions. */
export const contractAttachmentResolvers = [
  ContractFileResolver,
  ContractAttachmentResolver,
  RevisionAttachmentResolver,
];
