import { type StationFact } from '../../../shared/demo/facts/stations';
import { type HoursFact, type WorkerFact } from '../../../shared/demo/facts/personnel';
import { type EvaluationFact } from '../../../shared/demo/facts/evaluation';
import { type Division } from '../../../shared/divisions/division';
import {
  type ContractFact,
  type ContractorFact,
  type LotFact,
  type NoticeFact,
  type TerminationCaseFact,
} from '../../../shared/demo/facts/finance';
import { type DivisionKind } from '../../../shared/domain/divisions';
import { divisionCode } from '../../../shared/kernel/ids/division-code';
import { type CityFacts, type DemoBatch, type DistrictFacts } from '../../../shared/demo/facts/batch';

/** The current day of the tests, and an instant of that day in Shanghai. */
export const TODAY = '2026-06-17';
export const NOW = new Date('2026-06-17T02:00:00.000Z');
/** The last full ISO week before TODAY. */
export const LAST_WEEK = '2026-W24';

/** Returns a readable id in the form of a ULID: idOf('ST', 1) → 01J000…ST0001. */
export function idOf(kind: string, number: number): string {
  const tail = `${kind}${String(number).padStart(4, '0')}`;
  return `01J${'0'.repeat(23 - tail.length)}${tail}`;
}

export const CITY = divisionCode('3701');
export const OTHER_CITY = divisionCode('3702');
export const LIXIA = divisionCode('370102');
export const SHIZHONG = divisionCode('370103');
export const LICHENG = divisionCode('370112');
/** A management zone. It supervises a street whose code begins with the code of Licheng. */
export const ZONE = divisionCode('370191');
export const OTHER_DISTRICT = divisionCode('370202');

export const STREET = {
  lixiaFirst: divisionCode('370102001'),
  lixiaSecond: divisionCode('370102002'),
  shizhong: divisionCode('370103001'),
  licheng: divisionCode('370112001'),
  zone: divisionCode('370112018'),
  other: divisionCode('370202001'),
} as const;

export const STATION = {
  lixiaFirst: idOf('ST', 1),
  lixiaSecond: idOf('ST', 2),
  shizhong: idOf('ST', 3),
  licheng: idOf('ST', 4),
  zone: idOf('ST', 5),
  other: idOf('ST', 6),
} as const;

export const CONTRACTOR = {
  /** The contractor of Lixia's first station. */
  lixia: idOf('CR', 1),
  /** The contractor of the stations in Shizhong, Licheng and the zone. */
  several: idOf('CR', 2),
  /** The contractor of Lixia's district hub. */
  hub: idOf('CR', 3),
  /** The former contractor of Lixia's first station. Its only lot was terminated. */
  left: idOf('CR', 4),
  /** A contractor without a contract. */
  none: idOf('CR', 5),
  /** The contractor of the station in the other city. */
  other: idOf('CR', 6),
} as const;

const DISTRICT_NAMES: Record<string, string> = {
  [LIXIA]: '历下区',
  [SHIZHONG]: '市中区',
  [LICHENG]: '历城区',
  [ZONE]: '示例管理区',
  [OTHER_DISTRICT]: '示例区',
};

type Kind = keyof typeof STATION;
const KINDS = Object.keys(STATION) as Kind[];
const DISTRICT_OF: Record<Kind, keyof typeof DISTRICT_NAMES> = {
  lixiaFirst: LIXIA,
  lixiaSecond: LIXIA,
  shizhong: SHIZHONG,
  licheng: LICHENG,
  zone: ZONE,
  other: OTHER_DISTRICT,
};
const CONTRACTOR_OF: Record<Kind, string | null> = {
  lixiaFirst: CONTRACTOR.lixia,
  lixiaSecond: null,
  shizhong: CONTRACTOR.several,
  licheng: CONTRACTOR.several,
  zone: CONTRACTOR.several,
  other: CONTRACTOR.other,
};

/**
 * Builds two cities. The first city has three districts and a management zone, and the second city has one district.
 * Every station with a contractor has staff, hours, a contract, a payment and an evaluation.
 */
export function smallCity(): DemoBatch[] {
  return [
    cityFacts(CITY, '济南市', [CONTRACTOR.lixia, CONTRACTOR.several, CONTRACTOR.hub, CONTRACTOR.left, CONTRACTOR.none]),
    ...[LIXIA, SHIZHONG, LICHENG, ZONE].map(districtFacts),
    cityFacts(OTHER_CITY, '示例市', [CONTRACTOR.other]),
    districtFacts(OTHER_DISTRICT),
  ];
}

function division(code: string, name: string, kind: DivisionKind, districtCode: string | null): Division {
  const parent =
    kind === 'PROVINCE' ? null : kind === 'CITY' ? '37' : kind === 'DISTRICT' ? code.slice(0, 4) : districtCode;
  return {
    code: divisionCode(code),
    name,
    kind,
    parentCode: parent === null ? null : divisionCode(parent),
    districtCode: districtCode === null ? null : divisionCode(districtCode),
  };
}

function cityFacts(city: typeof CITY, name: string, contractors: string[]): CityFacts {
  const province = city === CITY ? [division('37', '山东省', 'PROVINCE', null)] : [];
  return {
    kind: 'CITY',
    city,
    divisions: [...province, division(city, name, 'CITY', null)],
    contractors: contractors.map((id) => contractorFact(id, city)),
    commissions: [],
    assessedOn: [],
    contacts: [],
  };
}

function contractorFact(id: string, city: string): ContractorFact {
  const number = id.slice(-4);
  return {
    id,
    name: nameOf(id),
    creditCode: `5299000000000${number}X`,
    kind: 'SOCIAL_ORGANISATION',
    treasuryFunded: false,
    divisionCode: divisionCode(city),
  };
}

/** Returns the registered name of a contractor. */
export function nameOf(contractorId: string): string {
  return `示例第${contractorId.slice(-4)}社会工作服务中心`;
}

function districtFacts(district: string): DistrictFacts {
  const code = divisionCode(district);
  const name = DISTRICT_NAMES[district] ?? '';
  const here = KINDS.filter((kind) => DISTRICT_OF[kind] === district);
  const parts = here.map((kind) => stationParts(kind));
  const hub = district === LIXIA ? [hubContract(80, LIXIA, CONTRACTOR.hub)] : [];
  const left = district === LIXIA ? predecessorParts() : null;
  return {
    kind: 'DISTRICT',
    district: code,
    divisions: [
      division(code, name, 'DISTRICT', code),
      ...here.map((kind) => division(STREET[kind], `第${STATION[kind].slice(-1)}街道`, 'SUBDISTRICT', code)),
    ],
    regulations: (['PERSONNEL', 'FINANCE'] as const).map((kind, index) => ({
      id: idOf('RG', Number(district.slice(-3)) * 10 + index),
      districtCode: code,
      stationId: index === 0 ? null : STATION[here[0] as Kind],
      kind,
      title: `${name}${kind}`,
      inForceFrom: '2024-01-01',
      inForceUntil: null,
    })),
    stations: parts.map((each) => each.station),
    workers: [...parts.flatMap((each) => each.workers), ...(left?.workers ?? [])],
    postings: [...parts.flatMap((each) => each.postings), ...(left?.postings ?? [])],
    trainings: parts.flatMap((each) => each.trainings),
    leaves: [],
    hours: [...parts.flatMap((each) => each.hours), ...(left?.hours ?? [])],
    notices: [...parts.flatMap((each) => each.contracts), ...hub, ...(left?.contracts ?? [])].map(noticeOf),
    contracts: [...parts.flatMap((each) => each.contracts), ...hub, ...(left?.contracts ?? [])],
    budgetLines: [
      {
        id: idOf('BD', Number(district.slice(-3))),
        districtCode: code,
        level: 'DISTRICT',
        source: 'GENERAL_BUDGET',
        year: 2026,
        amountFen: 1_000_000_00,
        externalCode: `B-${district}`,
      },
    ],
    commitments: parts.flatMap((each) =>
      each.contracts.flatMap((contract) =>
        contract.lots.map((lot) => ({
          id: lot.id.replace('XT', 'CM'),
          budgetLineId: idOf('BD', Number(district.slice(-3))),
          contractId: contract.id,
          lotId: lot.id,
          amountFen: lot.priceFen,
        })),
      ),
    ),
    disbursements: parts.flatMap((each) =>
      each.contracts.flatMap((contract) =>
        contract.lots.map((lot) => ({
          id: lot.id.replace('XT', 'DB'),
          instalmentId: lot.instalments[0]?.id ?? '',
          lotId: lot.id,
          contractId: contract.id,
          status: 'PAID' as const,
          amountFen: 50_000_00,
          invoiceNumber: `F${lot.id.slice(-4)}`,
          requestedAt: '2025-01-05T01:00:00.000Z',
          approvedAt: '2025-01-08T01:00:00.000Z',
          paidOn: '2025-01-10',
          voucher: `V${lot.id.slice(-4)}`,
          confirmedOn: null,
          reason: null,
          postings: [
            {
              id: lot.id.replace('XT', 'DP'),
              budgetLineId: idOf('BD', Number(district.slice(-3))),
              amountFen: 50_000_00,
            },
          ],
        })),
      ),
    ),
    subcontractings: [],
    evaluations: [...parts.flatMap((each) => each.evaluations), ...(left?.evaluations ?? [])],
    terminationCases: left?.terminationCases ?? [],
    submissions: [],
    inspections: [],
    ...{
      stationAttachments: [],
      attachments: [],
      contractAttachments: [],
      accountLetters: [],
      contacts: [],
      visits: [],
      rectifications: [],
      waivers: [],
      complaints: [],
    },
  };
}

function stationParts(kind: Kind) {
  const number = KINDS.indexOf(kind) + 1;
  const contractorId = CONTRACTOR_OF[kind];
  const served = contractorId !== null;
  const workers = served ? [0, 1, 2].map((index) => workerFact(number * 10 + index, contractorId)) : [];
  const contracts = served
    ? [contractFact(number, DISTRICT_OF[kind], contractorId, [lotFact(number, STATION[kind])])]
    : [];
  return {
    station: stationFact(kind, served),
    workers,
    contracts,
    postings: workers.map((worker, index) => ({
      id: idOf('PS', number * 10 + index),
      workerId: worker.id,
      stationId: STATION[kind],
      contractorId: worker.contractorId,
      startsOn: '2025-01-01',
      endsOn: null,
    })),
    trainings: served
      ? [
          {
            id: idOf('TR', number),
            districtCode: divisionCode(DISTRICT_OF[kind]),
            contractorId,
            heldOn: '2025-01-05',
            topic: '岗前培训',
            hours: 8,
            verifiedOn: '2025-01-10',
            attendees: workers.map((worker) => ({ workerId: worker.id, passed: true })),
          },
        ]
      : [],
    hours: workers.map((worker, index) => hoursFact(number * 10 + index, worker, STATION[kind])),
    evaluations: served ? [evaluationFact(number, { stationId: STATION[kind], contractorId })] : [],
  };
}

function stationFact(kind: Kind, served: boolean): StationFact {
  const district = DISTRICT_OF[kind];
  const name = `${DISTRICT_NAMES[district]}第${STATION[kind].slice(-1)}街道社会工作服务站`;
  return {
    id: STATION[kind],
    name,
    divisionCode: STREET[kind],
    districtCode: divisionCode(district),
    status: served ? 'OPERATING' : 'PLANNED',
    openedOn: served ? '2025-02-01' : null,
    suspensions: [],
    serviceKinds: ['PROFESSIONAL_SERVICE'],
    venue: { address: `示例路${STATION[kind].slice(-1)}号`, source: 'PUBLIC_BUILDING', areaSquareMetres: 80 },
    equipment: { items: [{ name: '电脑', quantity: 2 }], listedOn: '2025-01-15', acknowledgedOn: null },
    signage: [{ placement: 'OUTDOOR', text: name, hasEmblem: true, prominent: true, installedOn: '2025-01-20' }],
  };
}

/** Returns a worker who turns 36 on {@link TODAY}. No authority issues the area code 990000 of the identity number. */
function workerFact(number: number, contractorId: string): WorkerFact {
  const digits = String(number).padStart(3, '0');
  return {
    id: idOf('WK', number),
    contractorId,
    name: `赵某${digits}`,
    birthDate: '1990-06-17',
    identityNumber: `99000019900617${digits}X`,
    phone: `10000000${digits}`,
    education: 'BACHELOR',
    major: '社会工作',
    majorKind: number % 10 === 2 ? 'OTHER' : 'SOCIAL_WORK',
    certificates: [
      {
        id: idOf('CT', number),
        level: 'ASSISTANT' as const,
        number: `C${digits}`,
        obtainedOn: '2020-01-01',
        registeredUntil: null,
      },
    ].filter(() => number % 10 === 0),
    verification: { on: '2025-01-08', method: 'FILE' },
  };
}

function hoursFact(number: number, worker: WorkerFact, stationId: string): HoursFact {
  return {
    id: idOf('HR', number),
    workerId: worker.id,
    stationId,
    contractorId: worker.contractorId,
    week: LAST_WEEK,
    minutes: 1500,
    community: null,
    serviceKind: 'PROFESSIONAL_SERVICE',
    status: 'CONFIRMED',
    returnReason: null,
  };
}

/**
 * Returns a lot with a price of 100,000 yuan and two instalments. The ids derive from `number`, which is the number of
 * the contract.
 */
function lotFact(number: number, stationId: string | null): LotFact {
  return {
    id: idOf('XT', number),
    stationId,
    priceFen: 100_000_00,
    status: 'ACTIVE',
    heldOn: null,
    terminatedOn: null,
    settlement: null,
    instalments: [50_000_00, 50_000_00].map((amountFen, index) => ({
      id: idOf('NS', number * 10 + index),
      yearOrdinal: 1,
      kind: index === 0 ? ('INITIAL' as const) : ('INTERIM' as const),
      milestone: index === 0 ? ('CONTRACT_SIGNED' as const) : ('MID_TERM_REPORT' as const),
      amountFen,
      dueOn: index === 0 ? '2025-01-01' : '2027-01-01',
      status: index === 0 ? ('PAID' as const) : ('PLANNED' as const),
      heldFrom: null,
      acceptance: index === 0 ? { acceptedOn: '2025-01-03', passed: true, remark: null } : null,
    })),
  };
}

/** Returns the notice of a contract, with its award. */
export function noticeOf({ noticeId, districtCode, kind, contractorId }: ContractFact): NoticeFact {
  return {
    id: noticeId,
    districtCode,
    kind,
    title: `${DISTRICT_NAMES[districtCode] ?? ''}采购公告`,
    content: '内容',
    standard: '标准',
    requirements: '要求',
    method: '公开招标',
    contractorConditions: '条件',
    publishedAt: '2024-11-01T00:00:00.000Z',
    award: { contractorId, awardedOn: '2024-12-01', creditCheckedOn: '2024-11-30' },
  };
}

/** Returns the contract of a district hub. The contract is in force on {@link TODAY}. */
export function hubContract(number: number, district: string, contractorId: string): ContractFact {
  return contractFact(number, district, contractorId, [lotFact(number, null)]);
}

function contractFact(number: number, district: string, contractorId: string, lots: LotFact[]): ContractFact {
  return {
    id: idOf('CN', number),
    noticeId: idOf('NT', number),
    districtCode: divisionCode(district),
    contractorId,
    kind: lots.every((lot) => lot.stationId === null) ? 'HUB' : 'STATION',
    signedOn: '2024-12-20',
    startsOn: '2025-01-01',
    endsOn: '2027-12-31',
    clauses: {
      content: '内容',
      term: '三年',
      quantity: '数量',
      quality: '质量',
      price: '价格',
      settlement: '结算',
      rightsAndDuties: '权利义务',
      breachLiability: '违约责任',
    },
    paymentAccount: {
      holder: nameOf(contractorId),
      accountNumber: `99990000${String(number).padStart(4, '0')}`,
      bankName: '示例银行',
    },
    lots,
  };
}

const WEIGHTS = [
  ['ADMINISTRATION', 150],
  ['FINANCE', 200],
  ['SERVICE', 400],
  ['SOCIAL_APPRAISAL', 150],
  ['PUBLICITY_AND_INNOVATION', 100],
] as const;

function evaluationFact(number: number, at: { stationId: string; contractorId: string }): EvaluationFact {
  const offices = ['DISTRICT_BUREAU', 'STREET_OFFICE'] as const;
  return {
    ...at,
    id: idOf('EV', number),
    lotId: idOf('XT', number),
    yearOrdinal: 1,
    projectYear: 2025,
    status: 'SIGNED',
    scores: offices.flatMap((office) =>
      WEIGHTS.map(([dimension, weight]) => ({
        office,
        dimension,
        pointsTenths: weight - 20,
        scoredOn: '2026-01-10',
      })),
    ),
    scoreTenths: 900,
    grade: 'EXCELLENT',
    signatures: offices.map((office) => ({ office, on: '2026-01-20' })),
    objection: null,
  };
}

/**
 * Returns what the former contractor of Lixia's first station left: its terminated contract, a worker and an
 * evaluation.
 */
function predecessorParts() {
  const contractorId = CONTRACTOR.left;
  const worker = workerFact(90, contractorId);
  const lot: LotFact = { ...lotFact(90, STATION.lixiaFirst), status: 'TERMINATED', terminatedOn: '2024-12-31' };
  const contract: ContractFact = {
    ...contractFact(90, LIXIA, contractorId, [lot]),
    signedOn: '2023-12-20',
    startsOn: '2024-01-01',
    endsOn: '2026-12-31',
  };
  return {
    workers: [worker],
    contracts: [contract],
    postings: [
      {
        id: idOf('PS', 90),
        workerId: worker.id,
        stationId: STATION.lixiaFirst,
        contractorId,
        startsOn: '2024-01-01',
        endsOn: '2024-12-31',
      },
    ],
    hours: [{ ...hoursFact(90, worker, STATION.lixiaFirst), week: '2024-W50', status: 'VERIFIED' as const }],
    terminationCases: [caseOfPredecessor()],
    evaluations: [
      {
        ...evaluationFact(90, { stationId: STATION.lixiaFirst, contractorId }),
        projectYear: 2024,
        scoreTenths: 550,
        grade: 'UNQUALIFIED' as const,
      },
    ],
  };
}

function caseOfPredecessor(): TerminationCaseFact {
  const about = { id: idOf('TC', 90), lotId: idOf('XT', 90), contractId: idOf('CN', 90), evaluationId: idOf('EV', 90) };
  return { ...about, openedOn: '2024-12-10', dueOn: '2025-01-09', closedOn: '2024-12-31', outcome: 'TERMINATED' };
}
