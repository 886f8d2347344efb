import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { type PanelMemberKind } from '../../../../shared/domain/evaluations';
import { AttachmentType, toAttachment } from '../../../../shared/graphql/types/attachment.type';
import { VisibleTo } from '../../../../shared/graphql/audience/visible-to';
import { type Reading } from '../../../../shared/graphql/request-context';
import { type AttachmentLoaders } from '../../ground/attachment/attachment.loader';
import { CONTESTED, PANELS, POINTS, WITHDRAWN } from '../../ground/roles/readers';
import { type EvaluationLoaders } from '../evaluation/evaluation.loader';
import { isOwnWork, isScored } from '../evaluation/evaluation.rules';
import { EvaluationType } from '../evaluation/evaluation.type';
import { ScoredEvaluationType } from '../objection/objection.type';
import { type PanelMemberLoaders } from '../panel-member/panel-member.loader';
import { PanelMemberKindEnum, PanelMemberType, PanelScoreType, toPanelMember, toPanelScores } from './panel.type';

type Context = Reading<EvaluationLoaders & PanelMemberLoaders & AttachmentLoaders>;

/**
 * Resolves the present panel of an evaluation for the offices, and the panels of earlier rounds for auditors. The
 * contractor sees only the kinds of members of the present panel.
 */
@Resolver(() => EvaluationType)
export class EvaluationPanelResolver {
  @FieldResolver(() => [PanelMemberType])
  @VisibleTo(...PANELS)
  async panel(@Root() evaluation: EvaluationType, @Ctx() { caller, load }: Context): Promise<PanelMemberType[]> {
    if (isOwnWork(caller, evaluation)) return [];
    const { id, round } = evaluation;
    return (await load.panelMembersOf.load(id)).filter((each) => each.round === round).map(toPanelMember);
  }

  @FieldResolver(() => [PanelMemberType])
  @VisibleTo(...WITHDRAWN)
  async earlierPanels(@Root() { id, round }: EvaluationType, @Ctx() { load }: Context): Promise<PanelMemberType[]> {
    return (await load.panelMembersOf.load(id)).filter((each) => each.round < round).map(toPanelMember);
  }

  @FieldResolver(() => [PanelMemberKindEnum])
  @VisibleTo(...POINTS)
  panelKinds(@Root() { panel }: EvaluationType): PanelMemberKind[] {
    return [...(panel?.kinds ?? [])];
  }
}

/** Resolves, for the contractor, the kinds of members of the panel that scored its work. */
@Resolver(() => ScoredEvaluationType)
export class ScoredEvaluationPanelResolver {
  @FieldResolver(() => [PanelMemberKindEnum])
  @VisibleTo(...CONTESTED)
  panelKinds(@Root() { panelKinds }: ScoredEvaluationType): PanelMemberKind[] {
    return panelKinds;
  }
}

/**
 * Resolves the form of a member. Nobody reads a form, even one of an earlier round, while a panel or the offices score,
 * because the form could influence the persons who score.
 */
@Resolver(() => PanelMemberType)
export class PanelMemberResolver {
  @FieldResolver(() => [PanelScoreType])
  @VisibleTo(...PANELS)
  async scores(@Root() member: PanelMemberType, @Ctx() context: Context): Promise<PanelScoreType[]> {
    return (await isShown(member, context)) ? toPanelScores(member.points) : [];
  }

  @FieldResolver(() => [AttachmentType])
  @VisibleTo(...PANELS)
  async attachments(@Root() member: PanelMemberType, @Ctx() context: Context): Promise<AttachmentType[]> {
    if (!(await isShown(member, context))) return [];
    return (await context.load.attachmentsOfOwner.load(member.id)).map(toAttachment);
  }
}

async function isShown({ evaluationId }: PanelMemberType, { caller, load }: Context): Promise<boolean> {
  const evaluation = await load.evaluation.load(evaluationId);
  return evaluation !== null && isScored(evaluation.status) && !isOwnWork(caller, evaluation);
}
