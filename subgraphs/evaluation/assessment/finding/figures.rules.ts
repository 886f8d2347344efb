import { type Role } from '../../../../shared/domain/roles';
import { type Figure } from '../judging/judgement';
import { type FindingRow } from './finding.row';

/**
 * Matches the ids of the rules about money (FN). In a finding about a station, their amounts are sums over all its
 * contractors.
 */
const MONEY = /^FN-/;

type FiguresOfFinding = Pick<FindingRow, 'rule' | 'subjectKind' | 'figures'>;

/**
 * Returns the figures that a reader may see. A reader of a finding sees its verdict, but not always the amounts. A
 * district hub sees no amounts. A contractor does not see amounts that other contractors received.
 */
export function shownFigures({ rule, subjectKind, figures }: FiguresOfFinding, role: Role): readonly Figure[] {
  if (!MONEY.test(rule)) return figures;
  const isHidden = role === 'DISTRICT_HUB' || (role === 'CONTRACTOR' && subjectKind === 'STATION');
  return isHidden ? [] : figures;
}
