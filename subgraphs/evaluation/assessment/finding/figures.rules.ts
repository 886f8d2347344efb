import { type Role } from '../../../../shared/domain/roles';
import { type Figure } from '../judging/judgement';
import { type FindingRow } from './finding.row';

/**
 * Matches the ids of the rules about money (FN). The amounts in a finding about a station are sums over all contractors
 * of the station, past and present.
 */
const MONEY = /^FN-/;

type FiguresOfFinding = Pick<FindingRow, 'rule' | 'subjectKind' | 'figures'>;

/**
 * Returns the figures of a finding that a role may see. Only the figures of rules about money are hidden. A district
 * hub sees none of these. A contractor sees none of these in a finding about a station, because the amounts may include
 * payments to other contractors.
 */
export function shownFigures({ rule, subjectKind, figures }: FiguresOfFinding, role: Role): readonly Figure[] {
  if (!MONEY.test(rule)) return figures;
  const isHidden = role === 'DISTRICT_HUB' || (role === 'CONTRACTOR' && subjectKind === 'STATION');
  return isHidden ? [] : figures;
}
