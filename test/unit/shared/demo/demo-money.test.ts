import { daysBetween } from '../../../../shared/kernel/dates/period';
import { resultTenths, WEIGHT_TENTHS } from '../../../../shared/demo/evaluation/scores';
import { listCity } from '../../../support/city/demo/demo-city';

const TODAY = '2026-03-18';
const city = listCity(TODAY);
const sum = (rows: readonly { amountFen: number }[]) => rows.reduce((total, { amountFen }) => total + amountFen, 0);
const lots = city.contracts.flatMap((contract) => contract.lots.map((lot) => ({ contract, lot })));
const isPaid = ({ status }: { status: string }) => status === 'PAID' || status === 'CONFIRMED';

describe('money of the demonstration', () => {
  it('consists of positive integers in fen', () => {
    const amounts = [
      ...city.commitments,
      ...city.budgetLines,
      ...city.disbursements,
      ...city.disbursements.flatMap(({ postings }) => postings),
    ];
    expect(amounts.filter(({ amountFen }) => !Number.isSafeInteger(amountFen) || amountFen <= 0)).toEqual([]);
  });

  it('is paid in instalments that sum to the price of each lot', () => {
    for (const { lot } of lots) expect(sum(lot.instalments)).toBe(lot.priceFen);
  });

  it('never exceeds the price of a lot, and pays each instalment once and in full', () => {
    for (const { lot } of lots) {
      const paid = city.disbursements.filter((each) => each.lotId === lot.id && isPaid(each));
      expect(sum(paid)).toBeLessThanOrEqual(lot.priceFen);
      const once = new Set(paid.map(({ instalmentId }) => instalmentId));
      expect(once.size).toBe(paid.length);
      expect(once).toEqual(new Set(lot.instalments.filter(({ status }) => status === 'PAID').map(({ id }) => id)));
    }
    const instalments = new Map(lots.flatMap(({ lot }) => lot.instalments.map((each) => [each.id, each.amountFen])));
    for (const { instalmentId, amountFen } of city.disbursements) expect(amountFen).toBe(instalments.get(instalmentId));
  });

  it('is committed at most up to the amount of each line and the price of each lot', () => {
    for (const line of city.budgetLines) {
      expect(sum(city.commitments.filter(({ budgetLineId }) => budgetLineId === line.id))).toBeLessThanOrEqual(
        line.amountFen,
      );
    }
    for (const { lot } of lots) {
      expect(sum(city.commitments.filter(({ lotId }) => lotId === lot.id))).toBeLessThanOrEqual(lot.priceFen);
    }
  });

  it('is paid only from commitments of the same lot, never more than these, and exact to the fen', () => {
    const drawn = new Map<string, number>();
    for (const each of city.disbursements) {
      expect(sum(each.postings)).toBe(each.paidOn === null ? 0 : each.amountFen);
      for (const { budgetLineId, amountFen } of isPaid(each) ? each.postings : []) {
        const key = `${each.lotId} ${budgetLineId}`;
        drawn.set(key, (drawn.get(key) ?? 0) + amountFen);
      }
    }
    const committed = new Map(city.commitments.map((each) => [`${each.lotId} ${each.budgetLineId}`, each.amountFen]));
    expect(committed.size).toBe(city.commitments.length);
    for (const [key, amountFen] of drawn) expect(amountFen).toBeLessThanOrEqual(committed.get(key) ?? -1);
  });

  it('releases the unpaid commitments of a lot that ended', () => {
    const ended = lots.filter(({ lot }) => lot.status === 'TERMINATED' || lot.status === 'SETTLED');
    for (const { lot } of ended) {
      const paid = city.disbursements.filter((each) => each.lotId === lot.id && isPaid(each));
      expect(sum(city.commitments.filter(({ lotId }) => lotId === lot.id))).toBe(sum(paid));
      expect(new Set(lot.instalments.map(({ status }) => status))).toEqual(new Set(['PAID', 'CANCELLED']));
      expect(lot.terminatedOn).not.toBeNull();
      expect(lot.settlement !== null).toBe(lot.status === 'SETTLED');
    }
  });

  it('moves from request to confirmation in order', () => {
    for (const { status, requestedAt, approvedAt, paidOn, voucher, confirmedOn, reason } of city.disbursements) {
      const dates = [requestedAt.slice(0, 10), approvedAt?.slice(0, 10), paidOn, confirmedOn].filter(
        (date) => date != null,
      );
      expect([...dates].sort()).toEqual(dates);
      expect(reason !== null).toBe(status === 'REJECTED' || status === 'RETURNED');
      expect(voucher !== null).toBe(paidOn !== null);
      expect(paidOn !== null).toBe(isPaid({ status }) || status === 'RETURNED');
      expect(confirmedOn !== null).toBe(status === 'CONFIRMED');
    }
  });

  it('is paid again after a payment was returned', () => {
    const returned = city.disbursements.filter(({ status }) => status === 'RETURNED');
    const again = returned.filter((each) =>
      city.disbursements.some((other) => other.instalmentId === each.instalmentId && isPaid(other)),
    );
    expect(again.length).toBeGreaterThan(0);
  });
});

describe('evaluation of the demonstration', () => {
  it('is the mean of both offices, rounded half up to a tenth, with the grade by its lower bound', () => {
    expect(resultTenths([{ office: 'STREET_OFFICE', dimension: 'FINANCE', pointsTenths: 1199, scoredOn: TODAY }])).toBe(
      600,
    );
    for (const { status, scores, scoreTenths, grade, signatures } of city.evaluations) {
      const offices = new Set(scores.map(({ office }) => office));
      for (const { dimension, pointsTenths } of scores)
        expect(pointsTenths >= 0 && pointsTenths <= WEIGHT_TENTHS[dimension]).toBe(true);
      expect(scores).toHaveLength(offices.size * 5);
      expect(status === 'DRAFT').toBe(offices.size < 2);
      expect(scoreTenths).toBe(
        offices.size < 2 ? null : Math.round(scores.reduce((total, each) => total + each.pointsTenths, 0) / 2),
      );
      const bands = ['UNQUALIFIED', 'QUALIFIED', 'GOOD', 'EXCELLENT'];
      expect(grade).toBe(
        scoreTenths === null ? null : bands[[600, 800, 900].filter((bound) => scoreTenths >= bound).length],
      );
      expect(signatures.length === 2).toBe(status === 'SIGNED' || status === 'SUPERSEDED');
    }
  });

  it('is signed once for each lot and year, and records the contractor of the lot', () => {
    const signed = city.evaluations
      .filter(({ status }) => status === 'SIGNED')
      .map(({ lotId, yearOrdinal }) => `${lotId} ${yearOrdinal}`);
    expect(new Set(signed).size).toBe(signed.length);
    for (const { lotId, contractorId, stationId, projectYear, yearOrdinal } of city.evaluations) {
      const found = lots.find(({ lot }) => lot.id === lotId);
      expect([found?.contract.contractorId, found?.lot.stationId]).toEqual([contractorId, stationId]);
      expect(projectYear).toBe(Number(found?.contract.startsOn.slice(0, 4)) + yearOrdinal - 1);
    }
  });

  it('stopped the payments of its lot if it was unqualified, except for the generated violation', () => {
    const failed = city.evaluations.filter(({ status, grade }) => status === 'SIGNED' && grade === 'UNQUALIFIED');
    const statuses = failed.map(({ lotId }) => lots.find(({ lot }) => lot.id === lotId)?.lot.status);
    expect(statuses.filter((status) => status === 'ACTIVE')).toHaveLength(1);
    expect(new Set(statuses)).toEqual(new Set(['ACTIVE', 'HELD', 'TERMINATED', 'SETTLED']));
    const stopped = lots.filter(({ lot }) => lot.status !== 'ACTIVE');
    expect(stopped.filter(({ lot }) => !failed.some(({ lotId }) => lotId === lot.id))).toEqual([]);
  });

  it('opened one termination case for each held lot, which was closed with the lot (EV-2)', () => {
    const stopped = lots.filter(({ lot }) => lot.heldOn !== null);
    const failed = (id: string) =>
      city.evaluations.find(
        ({ lotId, status, grade }) => lotId === id && status === 'SIGNED' && grade === 'UNQUALIFIED',
      )?.id;
    expect(city.terminationCases.map(({ lotId }) => lotId).sort()).toEqual(stopped.map(({ lot }) => lot.id).sort());
    for (const { lotId, contractId, evaluationId, openedOn, dueOn, closedOn, outcome } of city.terminationCases) {
      const { lot, contract } = stopped.find((each) => each.lot.id === lotId) ?? never();
      expect([contractId, evaluationId, openedOn]).toEqual([contract.id, failed(lotId), lot.heldOn]);
      expect(daysBetween(openedOn, dueOn)).toBe(30);
      expect([closedOn, outcome]).toEqual([lot.terminatedOn, lot.terminatedOn === null ? null : 'TERMINATED']);
      expect(closedOn === null || closedOn >= openedOn).toBe(true);
    }
  });

  it('held the unpaid instalments, each with its former status', () => {
    for (const { lot } of lots) {
      for (const { status, heldFrom } of lot.instalments) {
        expect(heldFrom === null).toBe(status !== 'HELD');
        if (lot.status === 'HELD') expect(['HELD', 'DUE', 'REQUESTED', 'PAID']).toContain(status);
      }
    }
  });
});

function never(): never {
  throw new Error('There is no such lot.');
}
