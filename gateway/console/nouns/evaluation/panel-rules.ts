import { type EvaluationStatus, type PanelMemberKind } from '../../../../shared/domain/evaluations';
import { type Role } from '../../../../shared/domain/roles';
import { say } from '../../words/language';
import { PANEL } from '../../words/nouns/panel';

/** A member of a panel. A panel scores an evaluation instead of the district bureau and the street office. */
export type PanelMember = {
  id: string;
  kind: PanelMemberKind;
  /** The name of a person without an account in the Hub. */
  name: string | null;
  account: string | null;
  appointedOn: string;
  scoredOn: string | null;
  recusedOn: string | null;
  recusalReason: string | null;
};

/** The person who is looking at the page of a panel. */
export type Viewer = { role: Role | null; subject: string | null };

/** Returns why the viewer cannot fill in the form of a member, or null if they can. The Hub makes the final check. */
export function whyNotEnter(member: PanelMember, status: EvaluationStatus, viewer: Viewer): string | null {
  if (status !== 'DRAFT') return say(PANEL.whyScored);
  if (member.recusedOn !== null) return say(PANEL.whyRecused);
  if (member.account !== null) return member.account === viewer.subject ? null : say(PANEL.whyInPerson);
  if (viewer.role === 'CITY_PLATFORM') return say(PANEL.whyByDistrict);
  return member.scoredOn === null ? null : say(PANEL.whyFinal);
}

/**
 * Returns whether the viewer can recuse a member. Members can recuse themselves. The district bureau can recuse any
 * member who has not scored.
 */
export function mayRecuse(member: PanelMember, status: EvaluationStatus, viewer: Viewer): boolean {
  if (status !== 'DRAFT' || member.recusedOn !== null) return false;
  if (member.account !== null && member.account === viewer.subject) return true;
  return viewer.role === 'DISTRICT_BUREAU' && member.scoredOn === null;
}

/** Returns the name of a member. If it is not recorded, returns the account with which the member signs in. */
export function memberName({ name, account }: Pick<PanelMember, 'name' | 'account'>): string {
  return name ?? account ?? '';
}
