import { type Role } from '../../../../shared/domain/roles';
import { type RuleId } from '../../../../shared/policy/policy-schema';
import { type Figure } from '../assessment/judgement';
import { type FindingRow } from './finding.row';

/** FN: their figures are amounts, of a station those of all its contractors together. */
const OF_MONEY: readonly string[] = ['FN-1', 'FN-2', 'FN-3'] satisfies RuleId[];

type Rested = Pick<FindingRow, 'rule' | 'subjectKind' | 'figures'>;

/**
 * What of the figures is a reader's: a verdict on money is known to all who see the finding, the amounts are not. A district's hub
 * sees none (domain.md §4), and a contractor none that another was paid.
 */
export function shownFigures({ rule, subjectKind, figures }: Rested, role: Role): readonly Figure[] {
  if (!OF_MONEY.includes(rule)) return figures;
  const isHidden = role === 'DISTRICT_HUB' || (role === 'CONTRACTOR' && subjectKind === 'STATION');
  return isHidden ? [] : figures;
}
