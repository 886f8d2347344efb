import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { parseInput } from '../../../../shared/graphql/input/parse-input';
import { MONEY, VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { written } from '../../../../shared/graphql/input/written';
import { REGISTRAR } from '../../ground/roles/writers';
import { ContractorType, toContractor } from '../contractor/contractor.type';
import { type CorrectionTransaction, correctContractor } from './correction.commands';
import { CorrectContractorInput, correctContractorSchema } from './correction.input';
import { CorrectionType, toCorrection } from './correction.type';
import { type Writing } from '../../../../shared/graphql/request-context';
import { type ContractorLoaders } from '../contractor/contractor.loader';
import { type CorrectionLoaders } from './correction.loader';

type Context = Writing<CorrectionTransaction, ContractorLoaders & CorrectionLoaders>;

/** Corrects the registry of contractors. */
@Resolver(() => ContractorType)
export class CorrectionResolver {
  @Mutation(() => ContractorType, { nullable: true })
  @VisibleTo(...REGISTRAR)
  async correctContractor(
    @Arg('input', () => CorrectContractorInput) input: CorrectContractorInput,
    @Ctx() { write, load }: Context,
  ): Promise<ContractorType | null> {
    const correction = parseInput(correctContractorSchema, input);
    const ids = await write('correctContractor', input, (tx) => correctContractor(tx, correction));
    return written(ids, load.contractor, toContractor);
  }

  @FieldResolver(() => [CorrectionType])
  @VisibleTo(...MONEY)
  async corrections(@Root() { id }: ContractorType, @Ctx() { load }: Context): Promise<CorrectionType[]> {
    return (await load.correctionsOfContractor.load(id)).map(toCorrection);
  }
}
