import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { parseInput } from '../../../../shared/graphql/input/parse-input';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { InstalmentType } from '../instalment/instalment.type';
import { LotType } from '../lot/lot.type';
import { LOT_MONEY } from '../../ground/roles/readers';
import { PURCHASER } from '../../ground/roles/writers';
import { type AcceptanceTransaction, recordAcceptance } from './acceptance.commands';
import { RecordAcceptanceInput, recordAcceptanceSchema } from './acceptance.input';
import { standing } from './acceptance.rules';
import { AcceptanceType, toAcceptance } from './acceptance.type';
import { type Writing } from '../../../../shared/graphql/request-context';
import { type AcceptanceLoaders } from './acceptance.loader';
import { type LotLoaders } from '../lot/lot.loader';

type Context = Writing<AcceptanceTransaction, AcceptanceLoaders & LotLoaders>;

@Resolver()
export class AcceptanceResolver {
  @Mutation(() => AcceptanceType, {
    nullable: true,
  })
  @VisibleTo(...PURCHASER)
  async recordAcceptance(
    @Arg('input', () => RecordAcceptanceInput) input: RecordAcceptanceInput,
    @Ctx() { write, load }: Context,
  ): Promise<AcceptanceType | null> {
    const acceptance = parseInput(recordAcceptanceSchema, input);
    const [id = ''] = await write('recordAcceptance', input, (tx) => recordAcceptance(tx, acceptance));
    const row = await load.acceptance.load(id);
    const lot = row && (await load.lot.load(row.lotId));
    return row && lot && toAcceptance(row, lot.startsOn);
  }
}

@Resolver(() => LotType)
export class LotAcceptanceResolver {
  @FieldResolver(() => [AcceptanceType])
  @VisibleTo(...LOT_MONEY)
  async acceptances(@Root() { id, startsOn }: LotType, @Ctx() { load }: Context): Promise<AcceptanceType[]> {
    return (await load.acceptancesOfLot.load(id)).map((row) => toAcceptance(row, startsOn));
  }
}

@Resolver(() => InstalmentType)
export class InstalmentAcceptanceResolver {
  @FieldResolver(() => AcceptanceType, {
    nullable: true,
  })
  @VisibleTo(...LOT_MONEY)
  async acceptance(
    @Root() { lotId, milestone, yearOrdinal, startsOn }: InstalmentType,
    @Ctx() { load }: Context,
  ): Promise<AcceptanceType | null> {
    if (milestone !== 'ACCEPTANCE') return null;
    const row = standing(await load.acceptancesOfLot.load(lotId), yearOrdinal);
    return row && toAcceptance(row, startsOn);
  }
}
