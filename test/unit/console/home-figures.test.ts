import { overdueCasesText } from '../../../gateway/console/roles/city-bureau/home-figures';
import {
  amountsText,
  availableText,
  differencesText,
  ownText,
} from '../../../gateway/console/roles/finance-bureau/home-figures';
import { currentBriefs } from '../../../gateway/console/nouns/submission/current-briefs';
import { NOT_KNOWN } from '../../../gateway/console/words/format';

const paid = (totalCount: number) => ({ totalCount, nodes: [{ amountFen: 120050 }, { amountFen: 50 }] });

const reconciled = (count: number) => ({ unmatched: Array.from({ length: count }) });

describe('the figures of a finance bureau', () => {
  it('are the sums of whole lists', () => {
    expect(amountsText(paid(2))).toBe('2 笔,1,201.00 元');
    expect(ownText(paid(2), ({ amountFen }) => amountFen > 50)).toBe('其中 1 笔可由您办理');
    expect(differencesText({ totalCount: 1, nodes: [reconciled(2)] })).toBe('各次对账共 2 条差异');
    expect(availableText({ totalCount: 1, nodes: [{ availableFen: 300 }] })).toBe('3.00 元');
  });

  it('count the differences of all reconciliations, also of those of one district and day', () => {
    const nodes = [0, 2, 8].map((count) => ({
      date: '2026-11-30',
      division: { code: '370102' },
      ...reconciled(count),
    }));
    expect(differencesText({ totalCount: 3, nodes })).toBe('各次对账共 10 条差异');
  });

  it('say which rows they sum if the list goes on', () => {
    expect(amountsText(paid(130))).toBe('130 笔,其中前 2 笔合计 1,201.00 元');
    expect(ownText(paid(130), ({ amountFen }) => amountFen > 50)).toBe('前 2 笔中 1 笔可由您办理');
    expect(differencesText({ totalCount: 30, nodes: [reconciled(2)] })).toBe('对账 30 次,其中前 1 次有 2 条差异');
    expect(availableText({ totalCount: 101, nodes: [{ availableFen: 300 }] })).toBe(
      '101 条指标,其中前 1 条合计 3.00 元',
    );
  });

  it('are not known if the list could not be read', () => {
    expect([amountsText(null), differencesText(null), availableText(null)]).toEqual([NOT_KNOWN, NOT_KNOWN, NOT_KNOWN]);
    expect(ownText(null, () => true)).toBeNull();
  });
});

it('says of how many termination cases it counts the overdue ones', () => {
  const nodes = [{ dueOn: '2026-11-29' }, { dueOn: '2026-12-01' }];
  expect(overdueCasesText({ totalCount: 2, nodes }, '2026-11-30')).toBe('其中超过办理期限 1 件');
  expect(overdueCasesText({ totalCount: 140, nodes }, '2026-11-30')).toBe('前 2 件中超过办理期限 1 件');
});

describe('the briefs above the work list of a street office', () => {
  type Status = 'DUE' | 'OVERDUE' | 'SUBMITTED';
  const brief = (dueOn: string, status: Status, id = 'S1') => ({ dueOn, status, station: { id } });
  type Brief = ReturnType<typeof brief>;
  const [december, november, october] = [
    brief('2027-01-10', 'DUE'),
    brief('2026-12-10', 'DUE'),
    brief('2026-11-10', 'OVERDUE'),
  ];
  const sent = brief('2026-12-10', 'SUBMITTED');
  const shown = (latest: Brief | undefined, nodes: Brief[], totalCount = nodes.length) =>
    currentBriefs({ id: 'S1', latest }, { totalCount, nodes });

  it('are the two that are not submitted and due first', () => {
    expect(shown(december, [november, december])).toEqual([november, december]);
    expect(shown(december, [october, november, december])).toEqual([october, november]);
    expect(shown(december, [brief('2026-10-10', 'OVERDUE', 'S2'), november])).toEqual([november]);
  });

  it('leave out those whose period has not begun', () => {
    expect(shown(november, [november, december])).toEqual([november]);
    expect(shown(sent, [october, december], 30)).toEqual([october]);
  });

  it('are the latest one if all are submitted, and none before the first period', () => {
    expect(shown(sent, [december], 30)).toEqual([sent]);
    expect(shown(sent, [])).toEqual([sent]);
    expect(shown(undefined, [december])).toEqual([]);
  });

  it('are not known if the briefs of other stations fill the page', () => {
    expect(shown(sent, [brief('2026-10-10', 'OVERDUE', 'S2')], 30)).toBeNull();
  });
});
