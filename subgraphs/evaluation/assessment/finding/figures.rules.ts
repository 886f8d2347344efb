import { type Role } from '../../../../shared/domain/roles';
import { type Figure } from '../judging/judgement';
import { type FindingRow } from './finding.row';

/** The figures of the rules about money (FN) are amounts; a station's are those of all its contractors together. */
const MONEY = /^FN-/;

type FiguresOfFinding = Pick<FindingRow, 'rule' | 'subjectKind' | 'figures'>;

/**
 * Returns the figures that a reader may see. Everybody who sees a finding sees its verdict, but not the amounts: a district's hub sees
 * none (domain.md §4), and a contractor sees none that another contractor was paid.
 */
export function shownFigures({ rule, subjectKind, figures }: FiguresOfFinding, role: Role): readonly Figure[] {
  if (!MONEY.test(rule)) return figures;
  const isHidden = role === 'DISTRICT_HUB' || (role === 'CONTRACTOR' && subjectKind === 'STATION');
  return isHidden ? [] : figures;
}
