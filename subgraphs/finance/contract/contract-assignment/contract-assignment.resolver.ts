import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { parseInput } from '../../../../shared/graphql/input/parse-input';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { written } from '../../../../shared/graphql/input/written';
import { ContractType, toContract } from '../contract/contract.type';
import { CONTRACT_MONEY } from '../../ground/roles/readers';
import { PURCHASER } from '../../ground/roles/writers';
import { type ContractAssignmentTransaction, recordContractAssignment } from './contract-assignment.commands';
import { RecordContractAssignmentInput, contractAssignmentSchema } from './contract-assignment.input';
import { ContractAssignmentType, toContractAssignment } from './contract-assignment.type';
import { type Writing } from '../../../../shared/graphql/request-context';
import { type ContractAssignmentLoaders } from './contract-assignment.loader';
import { type ContractLoaders } from '../contract/contract.loader';

type Context = Writing<ContractAssignmentTransaction, ContractAssignmentLoaders & ContractLoaders>;

@Resolver(() => ContractAssignmentType)
export class ContractAssignmentResolver {
  @Mutation(() => ContractAssignmentType, {
    nullable: true,
  })
  @VisibleTo(...PURCHASER)
  async recordSubcontracting(
    @Arg('input', () => RecordContractAssignmentInput) input: RecordContractAssignmentInput,
    @Ctx() { write, load }: Context,
  ): Promise<ContractAssignmentType | null> {
    const discovery = parseInput(contractAssignmentSchema, input);
    const ids = await write('recordSubcontracting', input, (tx) => recordContractAssignment(tx, discovery));
    return written(ids, load.contractAssignment, toContractAssignment);
  }

  @FieldResolver(() => ContractType, { nullable: true })
  @VisibleTo(...CONTRACT_MONEY)
  async contract(@Root() found: ContractAssignmentType, @Ctx() { load }: Context): Promise<ContractType | null> {
    const row = await load.contract.load(found.contractId);
    return row && toContract(row);
  }
}

@Resolver(() => ContractType)
export class AssignmentsOfContractResolver {
  @FieldResolver(() => [ContractAssignmentType])
  @VisibleTo(...CONTRACT_MONEY)
  async subcontractings(@Root() contract: ContractType, @Ctx() { load }: Context): Promise<ContractAssignmentType[]> {
    return (await load.assignmentsOfContract.load(contract.id)).map(toContractAssignment);
  }
}
