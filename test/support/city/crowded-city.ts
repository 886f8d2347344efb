import { createHash } from 'node:crypto';
import { type EvaluationFact } from '../../../shared/demo/facts/evaluation';
import { type ContractFact, type LotFact } from '../../../shared/demo/facts/finance';
import { type AttachmentFact } from '../../../shared/demo/facts/attachments';
import { type DemoBatch, type DistrictFacts } from '../../../shared/demo/facts/batch';
import { oversightOf, withCommission } from './crowded-oversight';
import { CONTRACTOR, LIXIA, SHIZHONG, STATION, TODAY, ZONE, idOf, smallCity } from './small-city';

/**
 * Builds the small city, and adds rows that only some callers may read: drafts, filings, inspections, a contract for
 * two streets, and budget lines of three levels. With these rows, the leak suite notices more leaks. The rows of the
 * small city keep their ids.
 */
export function crowdedCity(): DemoBatch[] {
  return smallCity().map((batch) => (batch.kind === 'DISTRICT' ? withFiles(crowded(batch)) : withCommission(batch)));
}

/**
 * Adds a file to each submission, inspection, contract, venue and plaque, and a letter for each payment account.
 */
function withFiles(facts: DistrictFacts): DistrictFacts {
  const file = (ownerKind: AttachmentFact['ownerKind'], ownerId: string): AttachmentFact => ({
    ...{ id: ownerId.replace(/[A-Z]{2}(?=\d{4}$)/, ownerKind === 'SUBMISSION' ? 'AS' : 'AJ'), ownerKind, ownerId },
    ...{ ordinal: 1, name: `附件${ownerKind}${ownerId.slice(-4)}.pdf`, kind: 'REPORT', mediaType: 'application/pdf' },
    ...{ bytes: 1000, sha256: createHash('sha256').update(ownerId).digest('hex') },
  });
  const submitted = facts.submissions.map(({ id }) => file('SUBMISSION', id));
  const inspected = facts.inspections.map(({ id }) => file('INSPECTION', id));
  return {
    ...facts,
    stationAttachments: facts.stations.flatMap(photographsOf),
    attachments: [...submitted, ...inspected],
    contractAttachments: facts.contracts.map(scanOf),
    accountLetters: facts.contracts.map(letterOf),
  };
}

function photographsOf({
  id: stationId,
  venue,
  signage,
}: DistrictFacts['stations'][number]): DistrictFacts['stationAttachments'] {
  const parts = [...(venue === null ? [] : (['VENUE'] as const)), ...signage.map(({ placement }) => placement)];
  return parts.map((part) => {
    const id = stationId.replace('ST', `A${part.slice(0, 1)}`);
    return {
      ...{ id, stationId, part, ordinal: 1, name: `照片${part}${stationId.slice(-4)}.jpg`, kind: 'PHOTOGRAPH' },
      ...{ mediaType: 'image/jpeg', bytes: 1000, sha256: createHash('sha256').update(id).digest('hex') },
    };
  });
}

function scanOf({
  id: contractId,
  districtCode,
  contractorId,
}: ContractFact): DistrictFacts['contractAttachments'][number] {
  return {
    ...{ id: contractId.replace('CN', 'AC'), contractId, version: 1, districtCode, contractorId, ordinal: 1 },
    ...{ name: `合同${contractId.slice(-4)}.pdf`, kind: 'CONTRACT', mediaType: 'application/pdf', bytes: 1000 },
    sha256: createHash('sha256').update(contractId).digest('hex'),
  };
}

function letterOf({
  id: contractId,
  districtCode,
  contractorId,
}: ContractFact): DistrictFacts['accountLetters'][number] {
  const id = contractId.replace('CN', 'AL');
  return {
    ...{ id, contractId, districtCode, contractorId, ordinal: 1, name: `申请函${contractId.slice(-4)}.pdf` },
    ...{ kind: 'OTHER', mediaType: 'application/pdf', bytes: 1000 },
    sha256: createHash('sha256').update(id).digest('hex'),
  };
}

function crowded(facts: DistrictFacts): DistrictFacts {
  const number = Number(facts.district.slice(-3));
  const withLots = facts.district === LIXIA ? withSecondLot(facts) : facts;
  return {
    ...withLots,
    leaves: facts.workers.slice(0, 1).map((worker) => ({
      id: worker.id.replace('WK', 'LV'),
      workerId: worker.id,
      from: '2026-06-01',
      until: '2026-06-05',
      kind: 'ANNUAL',
    })),
    trainings: [...facts.trainings, ...(facts.district === ZONE ? [trainingElsewhere(facts)] : [])],
    notices: [...facts.notices, ...facts.notices.slice(0, 1).map((notice) => draftNotice(notice, number))],
    budgetLines: [...facts.budgetLines, budgetLine(facts, 'CITY'), budgetLine(facts, 'STREET')],
    evaluations: [...facts.evaluations, ...facts.evaluations.slice(0, 1).flatMap(openEvaluations)],
    terminationCases: [...facts.terminationCases, ...facts.evaluations.slice(0, 1).map(openCase)],
    submissions: submissionsOf(facts, number),
    inspections: facts.evaluations.map(({ id, stationId }) => ({
      id: id.replace('EV', 'NP'),
      stationId,
      inspectedOn: '2026-03-03',
      conclusion: 'PASS',
      observations: [{ rule: 'ST-5', verdict: 'MET', text: `检查${id.slice(-4)}` }],
    })),
    ...oversightOf(facts, number),
    subcontractings: facts.district === SHIZHONG ? facts.contracts.slice(0, 1).map(subcontracting) : [],
  };
}

/**
 * Returns a training of Shizhong that a worker of Shizhong and a worker of the management zone have attended. Neither
 * district may see the worker of the other.
 */
function trainingElsewhere({ workers }: DistrictFacts): DistrictFacts['trainings'][number] {
  const together = [idOf('WK', 30), ...workers.slice(0, 1).map(({ id }) => id)];
  const attendees = together.map((workerId) => ({ workerId, passed: true }));
  const when = { heldOn: '2026-04-04', topic: '合训', hours: 4, verifiedOn: null };
  return { ...when, id: idOf('TR', 60), districtCode: SHIZHONG, contractorId: CONTRACTOR.several, attendees };
}

/** Adds a second lot to the terminated contract, for Lixia's second street. Each street may see only its own lot. */
function withSecondLot(facts: DistrictFacts): DistrictFacts {
  const contracts = facts.contracts.map((contract) =>
    contract.id === idOf('CN', 90)
      ? { ...contract, lots: contract.lots.flatMap((lot) => [lot, neighbour(lot)]) }
      : contract,
  );
  const [commitment] = facts.commitments;
  const [disbursement] = facts.disbursements;
  if (commitment === undefined || disbursement === undefined)
    throw new Error('Lixia must have a commitment and a payment in the small city.');
  const lot = { contractId: idOf('CN', 90), lotId: idOf('XT', 91) };
  const posting = { id: idOf('DP', 91), budgetLineId: commitment.budgetLineId, amountFen: 7_000_00 };
  const paid = { ...disbursement, ...lot, id: idOf('DB', 91), instalmentId: idOf('NS', 910), postings: [posting] };
  return {
    ...facts,
    contracts,
    commitments: [...facts.commitments, { ...commitment, ...lot, id: idOf('CM', 91), amountFen: 77_000_00 }],
    disbursements: [...facts.disbursements, { ...paid, amountFen: 7_000_00, invoiceNumber: 'F0091', voucher: 'V0091' }],
  };
}

function neighbour(lot: LotFact): LotFact {
  const instalments = lot.instalments.map((each, index) => ({ ...each, id: idOf('NS', 910 + index) }));
  return { ...lot, id: idOf('XT', 91), stationId: STATION.lixiaSecond, priceFen: 77_000_00, instalments };
}

function draftNotice(notice: DistrictFacts['notices'][number], number: number): DistrictFacts['notices'][number] {
  return { ...notice, id: idOf('NT', 6000 + number), title: `草稿${number}`, publishedAt: null, award: null };
}

function budgetLine(
  { district, budgetLines }: DistrictFacts,
  level: 'CITY' | 'STREET',
): DistrictFacts['budgetLines'][number] {
  const [line] = budgetLines;
  if (line === undefined) throw new Error('Every district must have a budget line in the small city.');
  const number = Number(district.slice(-3)) + (level === 'CITY' ? 6000 : 7000);
  return {
    ...line,
    id: idOf('BD', number),
    level,
    source: 'CHARITY',
    externalCode: `${level}-${district}`,
    amountFen: number,
  };
}

/**
 * Returns evaluations for the two project years that follow the signed evaluation. Only the district bureau has scored
 * the first evaluation. The district bureau and the street office have both scored the second.
 */
function openEvaluations(signed: EvaluationFact): EvaluationFact[] {
  const { projectYear, scores } = signed;
  const later = (by: number) => ({ ...signed, signatures: [], yearOrdinal: 1 + by, projectYear: projectYear + by });
  const id = (from: number) => idOf('EV', from + Number(signed.id.slice(-4)));
  const byDistrict = scores.filter(({ office }) => office === 'DISTRICT_BUREAU');
  return [
    { ...later(1), id: id(6000), status: 'DRAFT', scores: byDistrict, scoreTenths: null, grade: null },
    { ...later(2), id: id(7000), status: 'SCORED', scores: scores.map((score) => ({ ...score, scoredOn: TODAY })) },
  ];
}

function submissionsOf({ district, evaluations }: DistrictFacts, number: number): DistrictFacts['submissions'] {
  const common = { districtCode: district, submittedAt: '2026-03-01T01:00:00.000Z', revision: 1 };
  const plan = {
    kind: 'ANNUAL_PLAN' as const,
    period: '2026',
    dueOn: '2026-03-31',
    stationId: null,
    contractorId: null,
  };
  const brief = { kind: 'MONTHLY_BRIEF' as const, period: '2026-02', dueOn: '2026-03-10' };
  return [
    { ...common, ...plan, id: idOf('SB', 6000 + number), content: { summary: `年度计划${number}` } },
    ...evaluations.map(({ id, stationId, contractorId }) => {
      const own = { id: id.replace('EV', 'SB'), stationId, contractorId, content: { summary: `简报${id.slice(-4)}` } };
      return { ...common, ...brief, ...own };
    }),
  ];
}

function subcontracting(contract: DistrictFacts['contracts'][number]): DistrictFacts['subcontractings'][number] {
  return { id: idOf('SC', 60), contractId: contract.id, discoveredOn: '2026-05-05', description: '转包线索' };
}

/** Returns an open termination case for the lot of the evaluation. */
function openCase({ id, lotId }: EvaluationFact): DistrictFacts['terminationCases'][number] {
  const about = { id: id.replace('EV', 'TC'), lotId, contractId: lotId.replace('XT', 'CN'), evaluationId: id };
  return { ...about, openedOn: '2026-06-01', dueOn: '2026-07-01', closedOn: null, outcome: null };
}
