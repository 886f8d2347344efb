import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { parseInput } from '../../../../shared/graphql/input/parse-input';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { written } from '../../../../shared/graphql/input/written';
import { type RegulationContext } from '../context';
import { PURCHASER } from '../../ground/writers';
import { adoptRegulation } from './regulation.commands';
import { AdoptRegulationInput, adoptRegulationSchema } from './regulation.input';
import { RegulationType, toRegulation } from './regulation.type';

@Resolver()
export class RegulationResolver {
  @Mutation(() => RegulationType, {
    nullable: true,
    description: 'A regulation of the district, which its stations inherit, or of one station (ST-4).',
  })
  @VisibleTo(...PURCHASER)
  async adoptRegulation(
    @Arg('input', () => AdoptRegulationInput) input: AdoptRegulationInput,
    @Ctx() { write, load }: RegulationContext,
  ): Promise<RegulationType | null> {
    const adoption = parseInput(adoptRegulationSchema, input);
    const ids = await write('adoptRegulation', input, (tx) => adoptRegulation(tx, adoption));
    return written(ids, load.regulation, toRegulation);
  }
}
