import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { FenScalar } from '../../../../shared/graphql/types/scalars';
import { READERS, VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { type FinanceContext } from '../../context';
import { ContractType, toContract } from '../contract/contract.type';
import { InstalmentType, toInstalment } from '../instalment/instalment.type';
import { LOT_COURSE, LOT_MONEY } from '../../ground/readers';
import { StationType } from '../../ground/station/station.type';
import { TerminationCaseType, toTerminationCase } from '../termination-case/termination-case.type';
import { currentProjectYear } from './lot.rules';
import { LotType } from './lot.type';

@Resolver(() => LotType)
export class LotResolver {
  @FieldResolver(() => Int, {
    nullable: true,
    description: 'The calendar year in which the running project year began; null while none runs.',
  })
  @VisibleTo(...LOT_COURSE)
  projectYear(@Root() lot: LotType, @Ctx() { today }: FinanceContext): number | null {
    return currentProjectYear(lot, today);
  }

  @FieldResolver(() => ContractType, { nullable: true })
  @VisibleTo(...READERS)
  async contract(@Root() lot: LotType, @Ctx() { load }: FinanceContext): Promise<ContractType | null> {
    const row = await load.contract.load(lot.contractId);
    return row && toContract(row);
  }

  @FieldResolver(() => StationType, { nullable: true, description: 'Null for a hub, and where it is no longer yours.' })
  @VisibleTo(...READERS)
  async station(@Root() { stationId }: LotType, @Ctx() { load }: FinanceContext): Promise<StationType | null> {
    return stationId === null ? null : load.station.load(stationId);
  }

  @FieldResolver(() => FenScalar, { description: 'What it binds of budget lines.' })
  @VisibleTo(...LOT_MONEY)
  committedFen(@Root() lot: LotType, @Ctx() { load }: FinanceContext): Promise<number> {
    return load.committed.lot.load(lot.id);
  }

  @FieldResolver(() => FenScalar, { description: 'What was paid on it and has not come back.' })
  @VisibleTo(...LOT_MONEY)
  disbursedFen(@Root() lot: LotType, @Ctx() { load }: FinanceContext): Promise<number> {
    return load.disbursed.lot.load(lot.id);
  }

  @FieldResolver(() => TerminationCaseType, {
    nullable: true,
    description: 'The one that is open; else the last. Null where none was opened.',
  })
  @VisibleTo(...LOT_COURSE)
  async terminationCase(@Root() { id }: LotType, @Ctx() { load }: FinanceContext): Promise<TerminationCaseType | null> {
    const last = (await load.casesOfLot.load(id)).at(-1);
    return last === undefined ? null : toTerminationCase(last);
  }

  @FieldResolver(() => [InstalmentType], { description: 'In the order in which they fall due.' })
  @VisibleTo(...LOT_MONEY)
  async instalments(@Root() lot: LotType, @Ctx() { load }: FinanceContext): Promise<InstalmentType[]> {
    return (await load.instalmentsOfLot.load(lot.id)).map((row) => toInstalment(row, lot.startsOn));
  }
}
