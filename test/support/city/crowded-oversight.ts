import { type RectificationFact, UNTOUCHED } from '../../../shared/demo/facts/oversight';
import { type EvaluationFact } from '../../../shared/demo/facts/evaluation';
import { type CityFacts, type DistrictFacts } from '../../../shared/demo/facts/batch';
import { idOf } from './small-city';

type Oversight = Pick<DistrictFacts, 'visits' | 'rectifications' | 'waivers' | 'complaints'>;

/**
 * Returns the oversight rows of a district: a visit, a rectification, a waiver and a complaint for each evaluation, and
 * one more waiver for the district itself. The id of the latter contains `number`.
 */
export function oversightOf({ district, evaluations }: DistrictFacts, number: number): Oversight {
  const granted = { districtCode: district, grantedOn: '2026-02-02', grantedBy: 'bureau@test' };
  return {
    visits: evaluations.map(({ id, stationId }) => ({
      id: id.replace('EV', 'VS'),
      stationId,
      visitedOn: '2026-04-04',
      observations: [{ rule: 'ST-5', verdict: 'MET', text: `走访${id.slice(-4)}` }],
    })),
    rectifications: evaluations.map(rectification),
    waivers: [
      ...evaluations.map(({ id, stationId }) => ({
        ...granted,
        ...{ id: id.replace('EV', 'WV'), rule: 'ST-2', stationId, until: '2026-06-17', reason: `例外${id.slice(-4)}` },
      })),
      {
        ...granted,
        ...{
          id: idOf('WV', 6000 + number),
          rule: 'FI-1',
          stationId: null,
          until: '2026-06-16',
          reason: `区县${number}`,
        },
      },
    ],
    complaints: evaluations.map(({ id, stationId }, index) => ({
      ...{
        id: id.replace('EV', 'CP'),
        stationId,
        receivedOn: '2026-05-05',
        text: `投诉${id.slice(-4)}`,
        contact: null,
      },
      ...UNTOUCHED,
      dueOn: '2026-05-12',
      ...(index === 0
        ? {}
        : { status: 'ANSWERED', outcome: 'UPHELD', remark: `答复${id.slice(-4)}`, answeredOn: '2026-05-09' }),
      receipt: id.slice(-4).repeat(8),
    })),
  };
}

/**
 * Returns an open rectification without an answer. If the evaluation is UNQUALIFIED, the rectification has been overdue
 * since June 2024.
 */
function rectification({ id, stationId, contractorId, lotId, grade }: EvaluationFact): RectificationFact {
  const isOld = grade === 'UNQUALIFIED';
  return {
    ...{ id: id.replace('EV', 'RC'), stationId, contractorId, lotId, rule: 'PE-5', demand: `整改${id.slice(-4)}` },
    addressee: 'CONTRACTOR',
    ...{ openedBy: 'CITY_PLATFORM', openedOn: isOld ? '2024-05-05' : '2026-05-05' },
    ...{ dueOn: isOld ? '2024-06-05' : '2026-06-17', status: 'OPEN' },
    ...{ answer: null, answeredOn: null, remark: null, closedOn: null },
  };
}

export function withCommission(facts: CityFacts): CityFacts {
  const when = { year: 2026, commissionedOn: '2026-01-08' };
  const id = idOf('CI', Number(facts.city));
  return { ...facts, commissions: [{ id, ...when, withFinance: true, scope: `检查${facts.city}` }] };
}
