import { type FactsByNoun, type Gathered, type Noun } from './gathered-facts';
import { CITY, LAST_WEEK, LIXIA, SHIZHONG, STREET, ZONE } from './small-city';

/**
 * What the leak suite knows of the graph. The suite derives its queries from the schema and stops at whatever is not here: a
 * root field, a type, an argument or a sum that nobody has told it how to judge.
 */

/** One value of an argument, with the others that it needs beside it, and which rows it keeps of those that the caller sees. */
export type Choice = {
  value: unknown;
  also?: Readonly<Record<string, unknown>>;
  keeps: (fact: never, all: Gathered) => boolean;
};
export type Choices = Readonly<Record<string, readonly Choice[]>>;
export type Root =
  /** Who asks: nothing of it is another's. */
  | { kind: 'self' }
  /** The same for every caller that has the field: no rows of any place. */
  | { kind: 'common' }
  | { kind: 'key'; noun: Noun; argument: string }
  /** Arguments by name, those of an input object as `filter.division`; a required one is called with its first choice. */
  | { kind: 'list'; noun: Noun; arguments: Choices };

type TypedChoices<N extends Noun> = Record<
  string,
  readonly {
    value: unknown;
    also?: Readonly<Record<string, unknown>>;
    keeps: (fact: FactsByNoun[N], all: Gathered) => boolean;
  }[]
>;

function list<N extends Noun>(noun: N, choices: TypedChoices<N>): Root {
  return { kind: 'list', noun, arguments: choices };
}

const key = (noun: Noun, argument = 'id'): Root => ({ kind: 'key', noun, argument });

const PLACES = [CITY, LIXIA, SHIZHONG, ZONE, STREET.lixiaFirst, STREET.zone] as const;

/** Rows at a place: by who supervises, or by the street itself. */
function at<N extends Noun>(whereIs: (fact: FactsByNoun[N], all: Gathered) => Place | undefined) {
  return PLACES.map((value) => ({
    value,
    keeps: (fact: FactsByNoun[N], all: Gathered) => {
      const place = whereIs(fact, all);
      return value.length === 9 ? place?.divisionCode === value : place?.districtCode.startsWith(value) === true;
    },
  }));
}
type Place = { districtCode: string; divisionCode?: string };

const stationOf = (stationId: string | null, all: Gathered): Place | undefined =>
  all.Station.find(({ id }) => id === stationId);

/** A choice a value, kept by equality with what `of` reads. A list argument takes its values in brackets. */
function equal<Fact>(values: readonly unknown[], of: (fact: Fact) => unknown, wrap = (value: unknown) => value) {
  return values.map((value) => ({ value: wrap(value), keeps: (fact: Fact) => of(fact) === value }));
}
const inList = (value: unknown) => [value];
export const ROOTS: Readonly<Record<string, Root>> = {
  me: { kind: 'self' },
  policy: { kind: 'common' },
  division: key('Division', 'code'),
  station: key('Station'),
  evaluation: key('Evaluation'),
  stations: list('Station', {
    'filter.division': at<'Station'>((station) => station),
    'filter.status': equal(['PLANNED', 'PREPARING', 'OPERATING', 'SUSPENDED', 'CLOSED'], ({ status }) => status),
    'filter.nameContains': ['市中', '历', '%', '_'].map((value) => ({
      value,
      // Whoever has no jurisdiction must name one to search in.
      also: { 'filter.division': CITY },
      keeps: ({ name, districtCode }: FactsByNoun['Station']) => name.includes(value) && districtCode.startsWith(CITY),
    })),
    'filter.openedAfter': [
      { value: '2025-01-31', keeps: ({ openedOn }) => openedOn !== null && openedOn > '2025-01-31' },
      { value: '2025-02-01', keeps: ({ openedOn }) => openedOn !== null && openedOn > '2025-02-01' },
    ],
    'filter.openedBefore': [
      { value: '2025-02-02', keeps: ({ openedOn }) => openedOn !== null && openedOn < '2025-02-02' },
    ],
  }),
  evaluations: list('Evaluation', {
    division: at<'Evaluation'>(({ stationId }, all) => stationOf(stationId, all)),
    projectYear: equal([2024, 2025, 2026], ({ projectYear }) => projectYear),
    status: equal(['DRAFT', 'SCORED', 'SIGNED', 'SUPERSEDED'], ({ status }) => status, inList),
    orderBy: [{ value: 'SCORE_DESC', keeps: ({ status }) => status === 'SIGNED' }],
  }),
  serviceHours: list('ServiceHours', {
    division: at<'ServiceHours'>(({ stationId }, all) => stationOf(stationId, all)),
    week: equal([LAST_WEEK, '2024-W50', '2026-W01'], ({ week }) => week),
    status: equal(['LOGGED', 'CONFIRMED', 'VERIFIED', 'RETURNED'], ({ status }) => status),
  }),
};

/** The types of the graph: rows of a noun, parts of the row they hang on, or figures with a sum in leak-figures.ts. */
export const TYPES: Readonly<Record<string, Noun | 'part' | 'figures'>> = {
  Division: 'Division',
  Station: 'Station',
  StationWorker: 'StationWorker',
  Certificate: 'Certificate',
  Posting: 'Posting',
  Training: 'Training',
  Leave: 'Leave',
  ServiceHours: 'ServiceHours',
  Contractor: 'Contractor',
  ProcurementNotice: 'ProcurementNotice',
  ServiceContract: 'ServiceContract',
  Lot: 'Lot',
  Instalment: 'Instalment',
  BudgetLine: 'BudgetLine',
  Disbursement: 'Disbursement',
  Evaluation: 'Evaluation',
  Submission: 'Submission',
  Inspection: 'Inspection',
  Regulation: 'Regulation',
  Me: 'part',
  Venue: 'part',
  Equipment: 'part',
  EquipmentItem: 'part',
  Signage: 'part',
  EvaluationDimension: 'part',
  EvaluationSignature: 'part',
  EvaluationObjection: 'part',
  Coverage: 'figures',
};

/** Arguments of fields below the roots, by coordinate: values to ask with. Whatever they are, no foreign row may show. */
export const FIELD_ARGUMENTS: Readonly<Record<string, Readonly<Record<string, readonly unknown[]>>>> = {};

/** Sums among the leaves: of rows that a caller may see in part. Every other Fen is one row's own. */
export const SUMS: ReadonlySet<string> = new Set();
