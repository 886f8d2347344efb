import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { parseInput } from '../../../../shared/graphql/input/parse-input';
import { type ConnectionOf, pageRequest } from '../../../../shared/graphql/types/paging';
import { MONEY, READERS, VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { written } from '../../../../shared/graphql/input/written';
import { DivisionType } from '../../ground/division/division.type';
import { PURCHASER } from '../../ground/roles/writers';
import { type ContractorTransaction, registerContractor } from './contractor.commands';
import { RegisterContractorInput, contractorSearchSchema, registerContractorSchema } from './contractor.input';
import { ContractorConnectionType, ContractorType, ContractorsArgs, toContractor } from './contractor.type';
import { type Writing } from '../../../../shared/graphql/request-context';
import { type ContractorLoaders } from './contractor.loader';
import { type ContractorSlice } from './contractor.repository';
import { type PlaceLoaders } from '../../ground/place/place.loader';

type Context = Writing<ContractorTransaction, ContractorLoaders & PlaceLoaders> & ContractorSlice;

@Resolver(() => ContractorType)
export class ContractorResolver {
  @Query(() => ContractorType, { nullable: true })
  @VisibleTo(...READERS)
  async contractor(@Arg('id', () => ID) id: string, @Ctx() { load }: Context): Promise<ContractorType | null> {
    const row = await load.contractor.load(id);
    return row && toContractor(row);
  }

  @Query(() => ContractorConnectionType, { nullable: true })
  @VisibleTo(...MONEY)
  async contractors(
    @Args(() => ContractorsArgs) args: ContractorsArgs,
    @Ctx() { contractors }: Context,
  ): Promise<ConnectionOf<ContractorType>> {
    const { division = null, creditCode = null, kind = null } = args;
    const { nameContains } = parseInput(contractorSearchSchema, args, '');
    const page = await contractors.page({ division, nameContains, creditCode, kind }, pageRequest(args));
    return new ContractorConnectionType(page, toContractor);
  }

  /** Reports to the gateway whether a contractor is registered. A token may act only for a registered contractor. */
  @Query(() => Boolean, { nullable: true })
  @VisibleTo('FOLLOWER')
  async isRegisteredContractor(@Arg('id', () => ID) id: string, @Ctx() { load }: Context): Promise<boolean> {
    return (await load.contractor.load(id)) !== null;
  }

  @Mutation(() => ContractorType, {
    nullable: true,
  })
  @VisibleTo(...PURCHASER)
  async registerContractor(
    @Arg('input', () => RegisterContractorInput) input: RegisterContractorInput,
    @Ctx() { write, load }: Context,
  ): Promise<ContractorType | null> {
    const registration = parseInput(registerContractorSchema, input);
    // The deprecated bank account is not part of the call. It therefore does not enter the hash that recognises
    // repeated calls.
    const call = { ...registration, idempotencyKey: input.idempotencyKey };
    const ids = await write('registerContractor', call, (tx) => registerContractor(tx, registration));
    return written(ids, load.contractor, toContractor);
  }

  @FieldResolver(() => DivisionType, { nullable: true })
  @VisibleTo(...MONEY)
  division(@Root() contractor: ContractorType, @Ctx() { load }: Context): Promise<DivisionType | null> {
    return load.division.load(contractor.divisionCode);
  }
}
