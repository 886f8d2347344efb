import { divisionCode } from '../../../shared/kernel/ids/division-code';
import { HubError } from '../../../shared/kernel/errors';
import { POLICIES } from '../../../shared/policy/policy';
import { type EvaluationRow } from '../../../subgraphs/evaluation/scoring/evaluation/evaluation.row';
import { type Evaluator } from '../../../subgraphs/evaluation/scoring/evaluation/offices.rules';
import { delivered, termsOf } from '../../../subgraphs/evaluation/scoring/evaluation/terms.rules';
import { opened, scored } from '../../../subgraphs/evaluation/scoring/joint-scoring/joint-scoring.rules';
import { assertDidNotScore, decided } from '../../../subgraphs/evaluation/scoring/objection/decision.rules';
import { accepted, objected } from '../../../subgraphs/evaluation/scoring/objection/objection.rules';
import {
  type ServedYear,
  assertOpenToScore,
} from '../../../subgraphs/evaluation/scoring/project-year/project-year.rules';
import { signed } from '../../../subgraphs/evaluation/scoring/signing/signing.rules';
import {
  withdrawnByCity,
  withdrawnByOffice,
  withoutRequest,
} from '../../../subgraphs/evaluation/scoring/withdrawal/withdrawal.rules';
import { assertMayScoreAgain } from '../../../subgraphs/evaluation/scoring/withdrawn-score/withdrawn-score.rules';

/** A Wednesday. 19 to 21 June 2026 are public holidays (Dragon Boat Festival). */
const TODAY = '2026-06-17';
const OBJECT_UNTIL = '2026-06-25';
const terms = termsOf(POLICIES, { division: divisionCode('370102'), on: TODAY });
const lot = { lotId: 'L', contractorId: 'C', startsOn: '2025-03-01', endsOn: '2028-02-29', endedOn: null };
const served = { lot, ordinal: 1, beginsOn: '2025-03-01' };

const person = (subject: string) => ({ issuer: 'i', subject });
const district: Evaluator = { office: 'DISTRICT_BUREAU', person: person('d') };
const street: Evaluator = { office: 'STREET_OFFICE', person: person('s') };
const draft = opened({ id: 'E', stationId: 'S', projectYear: 2025, kind: 'ANNUAL', served }, null);
const first = scored(draft, district, TODAY);
const result = delivered(scored(first, street, TODAY), terms, TODAY);
const dismissal = { outcome: 'DISMISSED', answer: '维持原评分' } as const;
const upheld = { outcome: 'UPHELD', answer: '复核后异议成立' } as const;
const byDistrict = (today: string) => ({ office: 'DISTRICT_BUREAU' as const, terms, today });
const byCity = (today: string) => ({ office: 'CITY_BUREAU' as const, terms, today });

function refusal(run: () => unknown): unknown {
  try {
    run();
    return null;
  } catch (error) {
    if (!(error instanceof HubError)) throw error;
    return { code: error.code, ...error.details };
  }
}
const inState = (state: string) => ({ code: 'INVALID_STATE', state });

describe('a delivered result', () => {
  it('can be objected to for five working days, and signed only afterwards', () => {
    expect(result).toMatchObject({ deliveredOn: TODAY, objectUntil: OBJECT_UNTIL });
    for (const on of [TODAY, '2026-06-21', OBJECT_UNTIL]) {
      expect(refusal(() => signed(result, district, on))).toEqual(inState('DELIVERED'));
      expect(refusal(() => objected(result, terms, on))).toBeNull();
    }
    expect(signed(result, district, '2026-06-26').districtSignedOn).toBe('2026-06-26');
    expect(refusal(() => objected(result, terms, '2026-06-26'))).toEqual(inState('SCORED'));
  });

  it('can be signed at once if the contractor accepts it, and can no longer be objected to', () => {
    const waived = accepted(result, TODAY);
    expect(waived).toMatchObject({ acceptedOn: TODAY, objectUntil: null });
    expect(refusal(() => signed(waived, district, TODAY))).toBeNull();
    for (const act of [() => objected(waived, terms, TODAY), () => accepted(waived, TODAY)]) {
      expect(refusal(act)).toEqual(inState('ACCEPTED'));
    }
  });

  it('cannot be objected to, accepted or decided on before both offices have scored', () => {
    for (const act of [
      () => objected(first, terms, TODAY),
      () => accepted(first, TODAY),
      () => decided(first, dismissal, byDistrict(TODAY)),
    ]) {
      expect(refusal(act)).toEqual(inState('DRAFT'));
    }
  });

  it('names the act and the status in the refusal of an objection or an acceptance before both have scored', () => {
    const act = { objected: () => objected(first, terms, TODAY), accepted: () => accepted(first, TODAY) };
    const when = 'only after the scoring is complete and before both offices have signed';
    expect(act.objected).toThrow(`The status of this evaluation is "Draft". You can object to an evaluation ${when}.`);
    expect(act.accepted).toThrow(`is "Draft". You can accept the result of an evaluation ${when}.`);
  });

  it('is never signed if its delivery is not recorded', () => {
    const undelivered = { ...result, deliveredOn: null, objectUntil: null };
    expect(refusal(() => signed(undelivered, district, '2030-01-01'))).toEqual(inState('DELIVERED'));
  });
});

describe('an objection', () => {
  const open: EvaluationRow = objected(result, terms, '2026-06-18');

  it('is made to the district bureau, which decides within ten working days', () => {
    expect(open).toMatchObject({ objectedTo: 'DISTRICT_BUREAU', objectUntil: null, decideBy: '2026-07-03' });
    expect(refusal(() => decided(open, dismissal, byCity('2026-06-19')))).toEqual({ code: 'FORBIDDEN' });
  });

  it.each(['2026-06-18', '2026-07-03', '2026-12-31'])('that is open on %s prevents signatures', (on) => {
    expect(refusal(() => signed(open, district, on))).toEqual(inState('OBJECTED'));
    expect(refusal(() => accepted(open, on))).toEqual(inState('OBJECTED'));
  });

  it('can be made once more, to the city bureau, within five working days of the dismissal', () => {
    const { after, scores } = decided(open, dismissal, byDistrict('2026-06-22'));
    expect([after.objectUntil, after.decideBy, scores]).toEqual(['2026-06-29', null, []]);
    expect(refusal(() => signed(after, district, '2026-06-29'))).toEqual(inState('DELIVERED'));
    expect(refusal(() => signed(after, district, '2026-06-30'))).toBeNull();
    const again: EvaluationRow = objected(after, terms, '2026-06-29');
    expect(again).toMatchObject({ objectedTo: 'CITY_BUREAU', decideBy: '2026-07-13' });
    expect(refusal(() => decided(again, dismissal, byDistrict('2026-06-30')))).toEqual({ code: 'FORBIDDEN' });
    const last = decided(again, dismissal, byCity('2026-06-30')).after;
    expect(refusal(() => objected(last, terms, '2026-06-30'))).toEqual(inState('SCORED'));
    expect(refusal(() => signed(last, district, '2026-06-30'))).toBeNull();
  });

  it('can be made to the city bureau only after the district bureau has missed its due date', () => {
    expect(refusal(() => objected(open, terms, '2026-07-03'))).toEqual(inState('OBJECTED'));
    const late: EvaluationRow = objected(open, terms, '2026-07-04');
    expect(late.objectedTo).toBe('CITY_BUREAU');
    expect(refusal(() => objected(late, terms, '2026-12-31'))).toEqual(inState('OBJECTED'));
  });

  it.each([
    ['the district bureau', open, byDistrict('2026-06-22')],
    ['the city bureau', { ...open, objectedTo: 'CITY_BUREAU' as const }, byCity('2026-06-22')],
  ])('that %s upholds withdraws both scores, so that the offices score again', (_, objectedTo, deciding) => {
    const { after, scores } = decided(objectedTo, upheld, deciding);
    expect(after).toEqual({ ...draft, round: 2 });
    expect(scores).toEqual(
      (['DISTRICT_BUREAU', 'STREET_OFFICE'] as const).map((office) => {
        return { office, ground: 'OBJECTION', reason: upheld.answer };
      }),
    );
  });

  it('cannot be decided by a person who scored, even if the score was withdrawn', () => {
    const deciding = (subject: string) =>
      refusal(() => assertDidNotScore(result, [person('w'), null], person(subject)));
    expect(['d', 's', 'w', 'other'].map(deciding)).toEqual([...Array<unknown>(3).fill({ code: 'FORBIDDEN' }), null]);
  });
});

describe('the withdrawal of a score', () => {
  const about = { reason: '录入有误', today: TODAY };

  it('needs only the office that scored until the other office has scored', () => {
    const { after, scores } = withdrawnByOffice(first, district, about);
    expect(after).toMatchObject({ status: 'DRAFT', round: 1, districtScoredOn: null, districtScoredBy: null });
    expect(scores).toEqual([{ office: 'DISTRICT_BUREAU', ground: 'OFFICE_ALONE', reason: '录入有误' }]);
    expect(refusal(() => withdrawnByOffice(after, district, about))).toEqual(inState('DRAFT'));
    expect(scored(after, district, TODAY)).toEqual(first);
  });

  it('needs a request of each office after both have scored', () => {
    const asked = withdrawnByOffice(result, district, about);
    expect([asked.after.status, asked.scores]).toEqual(['SCORED', []]);
    expect(refusal(() => withdrawnByOffice(asked.after, district, about))).toEqual(inState('SCORED'));
    expect(refusal(() => withdrawnByOffice(asked.after, { ...street, person: person('d') }, about))).toEqual({
      code: 'FORBIDDEN',
    });
    const agreed = withdrawnByOffice(asked.after, street, { ...about, reason: '同意' });
    expect(agreed.after).toEqual({ ...draft, round: 2 });
    expect(agreed.scores).toEqual([
      { office: 'DISTRICT_BUREAU', ground: 'BOTH_OFFICES', reason: '录入有误' },
      { office: 'STREET_OFFICE', ground: 'BOTH_OFFICES', reason: '同意' },
    ]);
  });

  it('removes the signature of the requesting office, and prevents signatures until the request is dropped', () => {
    const once = signed(accepted(result, TODAY), district, TODAY);
    const asked = withdrawnByOffice(once, district, about).after;
    expect(asked).toMatchObject({ status: 'SCORED', districtSignedOn: null, districtSignedBy: null });
    for (const office of [district, street]) {
      expect(refusal(() => signed(asked, office, TODAY))).toEqual(inState('WITHDRAWAL_REQUESTED'));
    }
    expect(refusal(() => withoutRequest(asked, ['STREET_OFFICE']))).toEqual(inState('SCORED'));
    const dropped = withoutRequest(asked, ['DISTRICT_BUREAU']);
    expect(dropped).toEqual(accepted(result, TODAY));
    expect(refusal(() => signed(dropped, street, TODAY))).toBeNull();
    expect(refusal(() => withoutRequest(first, ['DISTRICT_BUREAU']))).toEqual(inState('DRAFT'));
  });

  it('may be made by the city bureau after both scores and before both signatures', () => {
    expect(withdrawnByCity(result, '评分程序有误')).toMatchObject({ after: { status: 'DRAFT', round: 2 } });
    const twice = signed(signed(accepted(result, TODAY), district, TODAY), street, TODAY);
    for (const [row, state] of [
      [first, 'DRAFT'],
      [twice, 'SIGNED'],
    ] as const) {
      expect(refusal(() => withdrawnByCity(row, '评分程序有误'))).toEqual(inState(state));
    }
    expect(refusal(() => withdrawnByOffice(twice, district, about))).toEqual(inState('SIGNED'));
  });

  it('bars the person from scoring again, unless their own office withdrew the score or a panel replaced it', () => {
    const grounds = ['OFFICE_ALONE', 'PANEL', 'BOTH_OFFICES', 'CITY_BUREAU', 'OBJECTION', 'RECUSAL'] as const;
    const barred = (subject: string) =>
      grounds.filter((ground) =>
        refusal(() => assertMayScoreAgain([{ ground, scoredBy: person('d') }], [person('p')], person(subject))),
      );
    expect(barred('d')).toEqual(grounds.slice(2));
    expect(barred('p')).toEqual(grounds);
    expect(barred('colleague')).toEqual([]);
  });
});

describe('the time to score', () => {
  const open = (kind: 'ANNUAL' | 'MID_TERM', today: string, year: ServedYear = served) =>
    refusal(() => assertOpenToScore(year, { kind, daysBeforeYearEnd: 60, today })) === null;

  it('of an annual evaluation begins 60 days before the project year ends', () => {
    expect(open('ANNUAL', '2025-12-29')).toBe(false);
    expect(open('ANNUAL', '2025-12-30')).toBe(true);
    expect(open('ANNUAL', '2027-01-01')).toBe(true);
  });

  it('is measured from the end of a shorter term, or from the day on which the contractor left', () => {
    const short = { ...served, lot: { ...lot, endsOn: '2025-08-31' } };
    expect([open('ANNUAL', '2025-07-01', short), open('ANNUAL', '2025-07-02', short)]).toEqual([false, true]);
    const left = { ...served, lot: { ...lot, endedOn: '2025-06-01' } };
    expect([open('ANNUAL', '2025-03-31', left), open('ANNUAL', '2025-04-01', left)]).toEqual([false, true]);
  });

  it('of a mid-term evaluation ends with the project year', () => {
    expect([open('MID_TERM', '2025-03-01'), open('MID_TERM', '2026-02-28')]).toEqual([true, true]);
    expect(open('MID_TERM', '2026-03-01')).toBe(false);
  });
});
