import { Arg, Args, Ctx, Mutation, Resolver } from 'type-graphql';
import { parseInput } from '../../../../shared/graphql/input/parse-input';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { type Writing } from '../../../../shared/graphql/request-context';
import { PURCHASER } from '../../ground/roles/writers';
import { type InstalmentLoaders } from '../instalment/instalment.loader';
import { InstalmentType, toInstalment } from '../instalment/instalment.type';
import { type LotLoaders } from '../lot/lot.loader';
import { type WithholdingTransaction, releaseInstalment, withholdInstalment } from './withholding.commands';
import { ReleaseInstalmentArgs, WithholdInstalmentInput, withholdInstalmentSchema } from './withholding.input';

type Context = Writing<WithholdingTransaction, InstalmentLoaders & LotLoaders>;

/**
 * Mutations by which the purchaser withholds an instalment that was due when its lot was held, and releases it again
 * (EV-2). The purchaser cites the clause that allows the withholding.
 */
@Resolver()
export class WithholdingResolver {
  @Mutation(() => InstalmentType, { nullable: true })
  @VisibleTo(...PURCHASER)
  async withholdInstalment(
    @Arg('input', () => WithholdInstalmentInput) input: WithholdInstalmentInput,
    @Ctx() { write, load }: Context,
  ): Promise<InstalmentType | null> {
    const withholding = parseInput(withholdInstalmentSchema, input);
    const [id = ''] = await write('withholdInstalment', input, (tx) => withholdInstalment(tx, withholding));
    return shown(id, load);
  }

  @Mutation(() => InstalmentType, { nullable: true })
  @VisibleTo(...PURCHASER)
  async releaseInstalment(
    @Args(() => ReleaseInstalmentArgs) args: ReleaseInstalmentArgs,
    @Ctx() { write, load }: Context,
  ): Promise<InstalmentType | null> {
    const [id = ''] = await write('releaseInstalment', args, (tx) => releaseInstalment(tx, args.id));
    return shown(id, load);
  }
}

async function shown(id: string, load: Context['load']): Promise<InstalmentType | null> {
  const row = await load.instalment.load(id);
  const lot = row && (await load.lot.load(row.lotId));
  return row && lot && toInstalment(row, lot.startsOn);
}
