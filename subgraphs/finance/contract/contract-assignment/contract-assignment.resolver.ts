import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { parseInput } from '../../../../shared/graphql/input/parse-input';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { written } from '../../../../shared/graphql/input/written';
import { type FinanceContext } from '../../context';
import { ContractType, toContract } from '../contract/contract.type';
import { CONTRACT_MONEY } from '../../ground/readers';
import { PURCHASER } from '../../ground/writers';
import { recordSubcontracting } from './contract-assignment.commands';
import { RecordSubcontractingInput, recordSubcontractingSchema } from './contract-assignment.input';
import { SubcontractingType, toSubcontracting } from './contract-assignment.type';

@Resolver(() => SubcontractingType)
export class SubcontractingResolver {
  @Mutation(() => SubcontractingType, { nullable: true, description: 'Any is a violation (CO-5), which is a must.' })
  @VisibleTo(...PURCHASER)
  async recordSubcontracting(
    @Arg('input', () => RecordSubcontractingInput) input: RecordSubcontractingInput,
    @Ctx() { write, load }: FinanceContext,
  ): Promise<SubcontractingType | null> {
    const discovery = parseInput(recordSubcontractingSchema, input);
    const ids = await write('recordSubcontracting', input, (tx) => recordSubcontracting(tx, discovery));
    return written(ids, load.subcontracting, toSubcontracting);
  }

  @FieldResolver(() => ContractType, { nullable: true })
  @VisibleTo(...CONTRACT_MONEY)
  async contract(@Root() found: SubcontractingType, @Ctx() { load }: FinanceContext): Promise<ContractType | null> {
    const row = await load.contract.load(found.contractId);
    return row && toContract(row);
  }
}
