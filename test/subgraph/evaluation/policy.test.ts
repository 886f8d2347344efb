import { rulesOf } from '../../../shared/policy/policy';
import { divisionCode } from '../../../shared/kernel/ids/division-code';
import { JINAN_2021 } from '../../../shared/policy/cities/jinan-2021';
import { type Caller } from '../../../shared/access/caller';
import { evaluation } from '../../../subgraphs/evaluation/schema';
import { ASSESSOR, FOLLOWER, PUBLIC, contractor, hub, office } from '../../support/city/callers';
import { CITY, CONTRACTOR, LIXIA, NOW, OTHER_CITY, STREET, smallCity } from '../../support/city/small-city';
import { sharedSubgraph } from '../../support/drivers/subgraph/subgraph-under-test';

const subgraph = sharedSubgraph(evaluation, smallCity(), NOW);

type Answered = {
  version: string;
  effectiveFrom: string;
  rules: {
    id: string;
    title: string;
    clause: string;
    owner: string;
    force: string;
    waivable: boolean;
    parameters: { name: string; value: string; unit: string | null }[];
  }[];
  calendar: { year: number; source: string; holidays: string[]; workdays: string[] }[];
};
const WHOLE = `
  division version effectiveFrom
  rules { id title clause owner force waivable parameters { name value unit } }
  calendar { year source holidays workdays }
`;

async function policy(caller: Caller, variables: Record<string, unknown> = {}): Promise<Answered | null> {
  const source = `query ($division: DivisionCode, $on: Date) { policy(division: $division, on: $on) { ${WHOLE} } }`;
  const { data, errors } = (await subgraph.ask(caller, source, variables)) as { data?: unknown; errors?: unknown };
  expect(errors).toBeUndefined();
  return (data as { policy: Answered | null }).policy;
}
const readers: Caller[] = [
  ...[office('CITY_BUREAU', CITY), office('DISTRICT_BUREAU', LIXIA), office('STREET_OFFICE', STREET.lixiaFirst)],
  ...[hub(LIXIA, CONTRACTOR.hub), office('FINANCE_BUREAU', LIXIA), office('AUDITOR', CITY)],
  ...[contractor(CONTRACTOR.lixia), PUBLIC, ASSESSOR],
];

describe('the standard', () => {
  it.each(readers.map((caller) => [caller.role, caller] as const))('is the same for %s', async (_, caller) => {
    expect(await policy(caller)).toEqual(await policy(PUBLIC));
    expect((await policy(caller))?.version).toBe('jinan-2021');
  });

  it('is hidden from followers of the record', async () => {
    const answer = await subgraph.ask(FOLLOWER, '{ policy { version } }');
    expect(answer).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT', field: 'query' } }] });
    expect(answer).not.toHaveProperty('data.policy');
  });

  it('has every rule in order, with clause, force and whether it can be waived', async () => {
    const standard = await policy(PUBLIC);
    expect(standard?.rules.map(({ id }) => id)).toEqual(rulesOf(JINAN_2021).map(({ id }) => id));
    const rule = (id: string) => standard?.rules.find((each) => each.id === id);
    expect(rule('PE-1')).toEqual({
      ...{
        id: 'PE-1',
        title: '驻站人员数量',
        clause: '三(二)',
        owner: 'personnel',
        force: 'IN_PRINCIPLE',
        waivable: true,
      },
      parameters: [{ name: 'minimum', value: '3', unit: '人' }],
    });
    expect(rule('CO-3')).toMatchObject({ force: 'MUST', waivable: false, parameters: [] });
  });

  it('has parameters as text: the name of each part, blanks between list items, and a unit for numbers', async () => {
    const standard = await policy(PUBLIC);
    const parameter = (id: string, name: string) =>
      standard?.rules.find((each) => each.id === id)?.parameters.find((each) => each.name === name);
    expect(parameter('EV-1', 'weightsTenths.SERVICE')).toMatchObject({ value: '400', unit: '0.1分' });
    expect(parameter('ST-3', 'placements')).toMatchObject({ value: 'OUTDOOR INDOOR', unit: null });
    expect(parameter('ST-3', 'emblem')).toMatchObject({ value: 'true', unit: null });
    expect(parameter('PE-3', 'minimum')).toMatchObject({ value: 'JUNIOR_COLLEGE', unit: null });
    expect(parameter('FI-1', 'dueOn')).toMatchObject({ value: '03-31', unit: null });
  });

  it('has the calendar of each announced year', async () => {
    const standard = await policy(PUBLIC);
    expect(standard?.calendar.map(({ year }) => String(year))).toEqual(Object.keys(JINAN_2021.calendar));
    expect(standard?.calendar.at(-1)).toEqual({ year: 2026, ...JINAN_2021.calendar['2026'] });
  });

  it.each([
    ['the day on which the policy took effect', { on: '2021-02-04' }, 'jinan-2021'],
    ['the day before', { on: '2021-02-03' }, undefined],
    ['another city of the province', { division: OTHER_CITY }, 'jinan-2021'],
    ['a place without a policy', { division: divisionCode('110101') }, undefined],
  ])('is found by day and place, for %s: %#', async (_, variables, version) => {
    expect((await policy(PUBLIC, variables))?.version).toBe(version);
  });
});
