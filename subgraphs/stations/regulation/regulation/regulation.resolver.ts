import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { parseInput } from '../../../../shared/graphql/input/parse-input';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { written } from '../../../../shared/graphql/input/written';
import { PURCHASER } from '../../ground/roles/writers';
import { type AdoptionTransaction, adoptRegulation } from './regulation.commands';
import { AdoptRegulationInput, adoptRegulationSchema } from './regulation.input';
import { RegulationType, toRegulation } from './regulation.type';
import { type Writing } from '../../../../shared/graphql/request-context';
import { type RegulationLoaders } from './regulation.loader';

type Context = Writing<AdoptionTransaction, RegulationLoaders>;

@Resolver()
export class RegulationResolver {
  @Mutation(() => RegulationType, {
    nullable: true,
  })
  @VisibleTo(...PURCHASER)
  async adoptRegulation(
    @Arg('input', () => AdoptRegulationInput) input: AdoptRegulationInput,
    @Ctx() { write, load }: Context,
  ): Promise<RegulationType | null> {
    const adoption = parseInput(adoptRegulationSchema, input);
    const ids = await write('adoptRegulation', input, (tx) => adoptRegulation(tx, adoption));
    return written(ids, load.regulation, toRegulation);
  }
}
