import { Arg, Args, Ctx, Mutation, Resolver } from 'type-graphql';
import { parseInput } from '../../../../shared/graphql/input/parse-input';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { written } from '../../../../shared/graphql/input/written';
import { type Writing } from '../../../../shared/graphql/request-context';
import { type WithReceipts } from '../../../../shared/graphql/attachment-receipts';
import { PANEL_SCORERS, PURCHASER } from '../../ground/roles/writers';
import { type EvaluationLoaders } from '../evaluation/evaluation.loader';
import { EvaluationType, toEvaluation } from '../evaluation/evaluation.type';
import { appointPanel } from './panel.commands';
import {
  AppointPanelInput,
  RecusePanelMemberArgs,
  ScoreAsPanelInput,
  appointPanelSchema,
  panelRecusalReason,
  scoreAsPanelSchema,
} from './panel.input';
import { type PanelMemberLoaders } from '../panel-member/panel-member.loader';
import { type PanelScoringTransaction, recusePanelMember, scoreAsPanel } from './panel-scoring.commands';
import { PanelMemberType, toPanelMember } from './panel.type';

type Context = Writing<PanelScoringTransaction, EvaluationLoaders & PanelMemberLoaders> & WithReceipts;

/**
 * Resolves the mutations of panels. A panel scores an evaluation in the place of the two offices (EV-1). The offices
 * then sign the evaluation.
 */
@Resolver()
export class PanelResolver {
  @Mutation(() => EvaluationType, { nullable: true })
  @VisibleTo(...PURCHASER)
  async appointPanel(
    @Arg('input', () => AppointPanelInput) input: AppointPanelInput,
    @Ctx() { write, load }: Context,
  ): Promise<EvaluationType | null> {
    const appointment = parseInput(appointPanelSchema, input);
    const ids = await write('appointPanel', input, (tx) => appointPanel(tx, appointment));
    return written(ids, load.evaluation, toEvaluation);
  }

  @Mutation(() => PanelMemberType, { nullable: true })
  @VisibleTo(...PANEL_SCORERS)
  async scoreAsPanel(
    @Arg('input', () => ScoreAsPanelInput) input: ScoreAsPanelInput,
    @Ctx() { write, load, readReceipts }: Context,
  ): Promise<PanelMemberType | null> {
    const { attachments, ...form } = parseInput(scoreAsPanelSchema, input);
    const files = readReceipts(attachments);
    const ids = await write('scoreAsPanel', input, (tx) => scoreAsPanel(tx, form, files));
    return written(ids, load.panelMember, toPanelMember);
  }

  @Mutation(() => PanelMemberType, { nullable: true })
  @VisibleTo(...PANEL_SCORERS)
  async recusePanelMember(
    @Args(() => RecusePanelMemberArgs) args: RecusePanelMemberArgs,
    @Ctx() { write, load }: Context,
  ): Promise<PanelMemberType | null> {
    const recusal = { id: args.id, reason: parseInput(panelRecusalReason, args.reason, 'reason') };
    const ids = await write('recusePanelMember', args, (tx) => recusePanelMember(tx, recusal));
    return written(ids, load.panelMember, toPanelMember);
  }
}
