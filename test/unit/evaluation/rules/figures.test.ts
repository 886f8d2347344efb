import { type Judgement } from '../../../../subgraphs/evaluation/assessment/judging/judgement';
import { term } from '../../../../subgraphs/evaluation/assessment/rules/contract/co-1.rules';
import { eligibility } from '../../../../subgraphs/evaluation/assessment/rules/contract/co-4.rules';
import { disclosure } from '../../../../subgraphs/evaluation/assessment/rules/contract/co-6.rules';
import { consequence } from '../../../../subgraphs/evaluation/assessment/rules/evaluation/ev-2.rules';
import { inspectedCity } from '../../../../subgraphs/evaluation/assessment/rules/evaluation/ev-3.rules';
import { sources } from '../../../../subgraphs/evaluation/assessment/rules/money/fn-2.rules';
import { disbursement } from '../../../../subgraphs/evaluation/assessment/rules/money/fn-3.rules';
import { communityTime } from '../../../../subgraphs/evaluation/assessment/rules/personnel/pe-5.rules';
import { trainedOnPost } from '../../../../subgraphs/evaluation/assessment/rules/personnel/pe-6.rules';
import { oneInEachStreet } from '../../../../subgraphs/evaluation/assessment/rules/station/st-1.rules';
import { venueAndEquipment } from '../../../../subgraphs/evaluation/assessment/rules/station/st-2.rules';
import { signage } from '../../../../subgraphs/evaluation/assessment/rules/station/st-3.rules';
import { serviceContent } from '../../../../subgraphs/evaluation/assessment/rules/station/st-5.rules';
import { type LotRule } from '../../../../subgraphs/evaluation/assessment/judging/applicability.rules';
import { type LotFacts } from '../../../../subgraphs/evaluation/assessment/facts/lot-facts';
import { lastFullWeeks } from '../../../../shared/kernel/dates/period';
import {
  TODAY,
  at,
  city,
  district,
  evaluation,
  hubLot,
  inspectedCityYear,
  judge,
  lot,
  posting,
  premises,
  station,
  street,
  week,
  worker,
} from '../../../support/drivers/subgraph/rule-facts';

const ofLot = ({ ofHub }: LotRule, facts: Partial<LotFacts>) => judge(ofHub, hubLot(facts));
const ofCity = (changes: Parameters<typeof inspectedCityYear>[0]) => {
  const year = inspectedCityYear(changes);
  return judge(inspectedCity, city({ inspections: { thisYear: year, lastYear: year } }));
};
const inWeeks = (changes: Parameters<typeof week>[0]) =>
  worker({ weeks: lastFullWeeks(TODAY, 4).map((each) => week({ week: each, ...changes })) });
const [outdoor] = premises().plaques;
const idle = street({ isOperating: false, isBuilt: true });

const CASES: readonly [string, Judgement, string][] = [
  ['CO-1: a term that is a year too short', ofLot(term, { endsOn: '2026-12-31' }), 'fullYears 2/3'],
  ['CO-1: a term that ends a day late', ofLot(term, { endsOn: '2028-01-01' }), 'endsOn 2028-01-01/2027-12-31'],
  [
    'CO-4: a treasury-funded mass organisation',
    ofLot(eligibility, { contractorKind: 'MASS_ORGANISATION', treasuryFunded: true }),
    'treasuryFunded true/false',
  ],
  [
    'CO-4: a credit check after the award',
    ofLot(eligibility, { creditCheckedOn: '2024-12-11' }),
    'creditCheckedOn 2024-12-11/2024-12-10',
  ],
  ['CO-4: no recorded award', ofLot(eligibility, { awardedOn: null }), 'awardedOn -/-'],
  [
    'CO-6: a notice that was published too late',
    ofLot(disclosure, { noticePublishedOn: '2024-12-10' }),
    'noticePublishedOn 2024-12-10/2024-12-09',
  ],
  ['CO-6: a notice without a part', ofLot(disclosure, { missingNoticeParts: ['METHOD'] }), 'noticeParts 4/5'],
  ['CO-6: no recorded award', ofLot(disclosure, { awardedOn: null }), 'awardedOn -/-'],
  [
    'EV-2: an unqualified lot that goes on',
    judge(consequence, station({ lots: [lot()], evaluations: [evaluation({ grade: 'UNQUALIFIED' })] })),
    'lotStatus ACTIVE/SETTLED',
  ],
  ['EV-3: no commission', ofCity({ commission: null }), 'commissioned false/true'],
  ['EV-3: no finance bureau', ofCity({ commission: { withFinance: false } }), 'withFinance false/true'],
  ['FN-2: a barred source', ofLot(sources, { paidSources: ['CHARITY'] }), 'barredSources CHARITY/-'],
  ['FN-2: an unknown source', ofLot(sources, { untracedFen: 100 }), 'untracedFen 100/0'],
  [
    'FN-3: a payment during a hold',
    ofLot(disbursement, { wronglyPaidOn: ['2026-01-01'] }),
    'paymentsWhileHeldOrEnded 1/0',
  ],
  [
    'PE-5: too few hours',
    judge(communityTime, station({ staff: [inWeeks({ confirmedMinutes: 60 })] })),
    'fewestHours 1/24',
  ],
  [
    'PE-5: hours that are not confirmed',
    judge(communityTime, station({ staff: [inWeeks({ confirmedMinutes: 60, isOpen: true })] })),
    'weeksNotKnown 4/-',
  ],
  ['PE-6: nobody on post', judge(trainedOnPost, station({ postings: [] })), 'staffOnDueDate 0/1'],
  [
    'PE-6: a worker without training',
    judge(trainedOnPost, station({ postings: [posting(), posting({ trainedOn: null })] })),
    'trained 1/2',
  ],
  [
    'ST-1: a street without a station in operation',
    judge(oneInEachStreet, district({ streets: [street(), idle] })),
    'operating 1/2',
  ],
  [
    'ST-2: equipment that is not listed',
    judge(venueAndEquipment, at({ equipmentListedOn: null })),
    'equipmentListedOn -/-',
  ],
  [
    'ST-3: one plaque',
    judge(signage, at({ plaques: outdoor === undefined ? [] : [outdoor] })),
    'rightPlaques OUTDOOR/OUTDOOR INDOOR',
  ],
  ['ST-5: no valid check', judge(serviceContent, station({ checks: [] })), 'checkFound -/MET'],
];

it.each(CASES)('shows first the figure that breaks the rule. %s', (_, { verdict, figures }, expected) => {
  const [first] = figures;
  expect(verdict).toMatch(/^(NOT_MET|UNKNOWN)$/);
  expect(`${first?.name} ${first?.value ?? '-'}/${first?.required ?? '-'}`).toBe(expected);
});

it('has no required hours where no week counts', () => {
  const { verdict, figures } = judge(communityTime, station({ staff: [inWeeks({ hasLeave: true })] }));
  expect(verdict).toBe('NOT_APPLICABLE');
  expect(figures[0]).toEqual({ name: 'fewestHours', value: null, required: null });
});
