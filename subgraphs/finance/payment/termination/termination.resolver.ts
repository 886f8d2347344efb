import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { parseInput } from '../../../../shared/graphql/input/parse-input';
import { requireKey } from '../../../../shared/graphql/input/require-key';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { written } from '../../../../shared/graphql/input/written';
import { PURCHASER } from '../../ground/roles/writers';
import { LotType, toLot } from '../../contract/lot/lot.type';
import { type TerminationTransaction, settleLot, terminateLot } from './termination.commands';
import { SettleLotInput, TerminateLotInput, settleLotSchema, terminateLotSchema } from './termination.input';
import { type Writing } from '../../../../shared/graphql/request-context';
import { type LotLoaders } from '../../contract/lot/lot.loader';

type Context = Writing<TerminationTransaction, LotLoaders>;

/** Mutations by which the purchaser terminates and settles lots (EV-2). */
@Resolver()
export class TerminationResolver {
  @Mutation(() => LotType, {
    nullable: true,
  })
  @VisibleTo(...PURCHASER)
  async terminateLot(
    @Arg('input', () => TerminateLotInput) input: TerminateLotInput,
    @Ctx() { write, load }: Context,
  ): Promise<LotType | null> {
    const termination = parseInput(terminateLotSchema, input);
    return written(await write('terminateLot', input, (tx) => terminateLot(tx, termination)), load.lot, toLot);
  }

  @Mutation(() => LotType, {
    nullable: true,
  })
  @VisibleTo(...PURCHASER)
  async settleLot(
    @Arg('input', () => SettleLotInput) input: SettleLotInput,
    @Ctx() { write, load }: Context,
  ): Promise<LotType | null> {
    requireKey(input);
    const settlement = parseInput(settleLotSchema, input);
    return written(await write('settleLot', input, (tx) => settleLot(tx, settlement)), load.lot, toLot);
  }
}
