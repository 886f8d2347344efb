import { type FigureDefinition } from '../../rule/definition';

/** The figures that all five rules about filings (FI-1 to FI-5) have in common. */
export const FILING_FIGURES = {
  overdue: { zh: '逾期未报', en: 'Overdue' },
  overduePeriods: { zh: '逾期未报的期间', en: 'Overdue periods', values: 'PERIODS' },
  overdueSince: { zh: '逾期起始日期', en: 'Overdue since' },
  submitted: { zh: '已报送', en: 'Submitted' },
  submittedLate: { zh: '逾期报送', en: 'Submitted late' },
} as const satisfies Record<string, FigureDefinition>;
