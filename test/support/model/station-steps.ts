import { divisionCode } from '../../../shared/kernel/ids/division-code';
import { type Caller } from '../../../shared/access/caller';
import { contractor, office } from '../city/callers';
import { CITY, CONTRACTOR, LIXIA, OTHER_CITY, SHIZHONG, ZONE } from '../city/small-city';
import { type ModelStation, SIX_KINDS, type StationsModel } from './stations-model';
import { type Attempt, type Step, picked, stepsOf } from './steps';

const KINDS = [
  ...(['recordVenue', 'listEquipment', 'acknowledgeEquipment', 'recordSignage', 'planStation', 'openStation'] as const),
  ...(['suspendStation', 'resumeStation', 'closeStation', 'adoptRegulation', 'redistrict'] as const),
];
type StepKind = (typeof KINDS)[number];

export type StationStep = Step<StepKind>;

export const stationSteps = stepsOf(KINDS);

const streetOffice = (code: string) => office('STREET_OFFICE', divisionCode(code));
const bureau = (code: string) => office('DISTRICT_BUREAU', divisionCode(code));
const BUREAUS = [LIXIA, SHIZHONG, ZONE].map(bureau);
const CONTRACTORS = [CONTRACTOR.lixia, CONTRACTOR.several, CONTRACTOR.left, CONTRACTOR.none].map(contractor);

export function stationAttempt(step: StationStep, model: StationsModel): Attempt {
  if (step.kind === 'planStation') return plan(step, model);
  const station = stationFor(step, model);
  if (step.kind === 'adoptRegulation') return adopt(step, model, station);
  if (step.kind === 'redistrict') return redistrict(step, model, station);
  return edit(step, model, station);
}

/**
 * For each kind of step, a function that returns whether its call may succeed at a station. On average, two steps in
 * three choose a station where the call may succeed.
 */
const MADE_OF: Partial<Record<StepKind, (station: ModelStation, model: StationsModel) => boolean>> = {
  acknowledgeEquipment: (station, model) => model.contractorOf(station) !== null,
  openStation: ({ status }) => status === 'PREPARING',
  suspendStation: ({ status }) => status === 'OPERATING',
  resumeStation: ({ status }) => status === 'SUSPENDED',
  closeStation: ({ status }) => status === 'SUSPENDED',
};

function stationFor({ kind, what, variant }: StationStep, model: StationsModel): ModelStation {
  const fitting = model.stations.filter((each) => MADE_OF[kind]?.(each, model) ?? true);
  return picked(variant % 3 === 0 || fitting.length === 0 ? model.stations : fitting, what);
}

/**
 * Returns the attempt to edit a station. Like the Hub, it checks the scope, then the expected version, then the state.
 */
function edit(step: StationStep, model: StationsModel, station: ModelStation): Attempt {
  const { kind } = step;
  const caller = editorOf(step, model, station);
  const change = CHANGES[kind as keyof typeof CHANGES](station, step, model);
  const call = { caller, name: kind, variables: change.variables(station.version + (step.isStale ? 1 : 0)) };
  if (!isVisible(caller, station, model)) return { ...call, expected: 'NOT_FOUND' };
  if (step.isStale) return { ...call, expected: 'CONFLICT' };
  if (change.refusal !== null) return { ...call, expected: change.refusal };
  Object.assign(station, change.after, { version: station.version + 1 });
  return { ...call, expected: null };
}

type Change = {
  variables: (expectedVersion: number) => Record<string, unknown>;
  refusal: string | null;
  after: Partial<ModelStation>;
};
const unless = (is: boolean) => (is ? null : 'INVALID_STATE');

const CHANGES = {
  recordVenue: ({ id: stationId, status }: ModelStation, { variant }: StationStep): Change => {
    const address = `模型路${variant}号`;
    return {
      variables: (expectedVersion) => ({ input: { stationId, expectedVersion, address, source: 'OTHER' } }),
      refusal: unless(status !== 'CLOSED'),
      after: { address },
    };
  },
  listEquipment: ({ id: stationId, status }: ModelStation, { variant }: StationStep): Change => {
    const items = [{ name: `物品${variant}`, quantity: variant + 1 }];
    return {
      variables: (expectedVersion) => ({ input: { stationId, expectedVersion, items } }),
      refusal: unless(status !== 'CLOSED'),
      after: { equipment: { items, isAcknowledged: false } },
    };
  },
  acknowledgeEquipment: ({ id: stationId, status, equipment }: ModelStation): Change => ({
    variables: (expectedVersion) => ({ stationId, expectedVersion }),
    refusal: unless(status !== 'CLOSED' && equipment !== null && !equipment.isAcknowledged),
    after: { equipment: { items: equipment?.items ?? [], isAcknowledged: true } },
  }),
  recordSignage: ({ id: stationId, status, name, plaques }: ModelStation, { variant }: StationStep): Change => {
    const placement = variant % 2 === 0 ? 'OUTDOOR' : 'INDOOR';
    const plaque = { text: variant % 8 === 7 ? `${name}旧` : name, hasEmblem: variant % 16 !== 8, prominent: true };
    const installed = { ...plaque, placement, installedOn: '2026-06-01' };
    return {
      variables: (expectedVersion) => ({ input: { stationId, expectedVersion, ...installed } }),
      refusal: unless(status !== 'CLOSED'),
      after: { plaques: { ...plaques, [placement]: plaque } },
    };
  },
  openStation: (station: ModelStation, _: StationStep, model: StationsModel): Change => {
    const fit = model.isFitToOpen(station) ? null : 'RULE_VIOLATION';
    const variables = (expectedVersion: number) => ({ id: station.id, expectedVersion });
    return { variables, refusal: unless(station.status === 'PREPARING') ?? fit, after: { status: 'OPERATING' } };
  },
  suspendStation: arrow('OPERATING', 'SUSPENDED'),
  resumeStation: arrow('SUSPENDED', 'OPERATING'),
  closeStation: arrow('SUSPENDED', 'CLOSED'),
};

function arrow(from: ModelStation['status'], to: ModelStation['status']) {
  return ({ id, status }: ModelStation): Change => ({
    variables: (expectedVersion) => ({ id, expectedVersion, reason: '按计划' }),
    refusal: unless(status === from),
    after: { status: to },
  });
}

function editorOf({ kind, isOwn, who }: StationStep, model: StationsModel, station: ModelStation): Caller {
  if (kind === 'acknowledgeEquipment') {
    const own = model.contractorOf(station);
    return isOwn && own !== null ? contractor(own) : picked(CONTRACTORS, who);
  }
  const isBureaus = !['recordVenue', 'listEquipment', 'recordSignage'].includes(kind);
  if (isBureaus || (kind === 'recordVenue' && who % 2 === 0))
    return isOwn ? bureau(station.district) : picked(BUREAUS, who);
  return streetOffice(isOwn ? station.street : picked([...model.streets.keys()], who));
}

function isVisible(caller: Caller, station: ModelStation, model: StationsModel): boolean {
  if (caller.role === 'CONTRACTOR') return model.contractorOf(station) === caller.contractorId;
  if (caller.role === 'STREET_OFFICE') return station.street === caller.division;
  return 'division' in caller && station.district === caller.division;
}

function plan({ what, who, isOwn }: StationStep, model: StationsModel): Attempt {
  const [code, street] = picked([...model.streets], what);
  const caller = isOwn ? bureau(street.district) : picked(BUREAUS, who);
  const input = { division: code, serviceKinds: ['PROFESSIONAL_SERVICE'] };
  const call = { caller, name: 'planStation', variables: { input } };
  if (!('division' in caller) || street.district !== caller.division) return { ...call, expected: 'NOT_FOUND' };
  if (street.ended) return { ...call, expected: 'INVALID_STATE' };
  if (model.openAt(code).length > 0) return { ...call, expected: 'RULE_VIOLATION' };
  return { ...call, expected: null, made: model.plan(code) };
}

function adopt({ isOwn, who, variant }: StationStep, model: StationsModel, station: ModelStation): Attempt {
  const caller = isOwn ? bureau(station.district) : picked(BUREAUS, who);
  const isDistricts = variant % 2 === 0;
  const where = isDistricts ? { division: station.district } : { stationId: station.id };
  const kind = picked(SIX_KINDS, variant);
  const isInForce = variant % 3 !== 0;
  const input = { ...where, kind, title: '制度', inForceFrom: isInForce ? '2026-01-01' : '2026-07-01' };
  const call = { caller, name: 'adoptRegulation', variables: { input } };
  if (!('division' in caller) || station.district !== caller.division) return { ...call, expected: 'NOT_FOUND' };
  if (!isDistricts && station.status === 'CLOSED') return { ...call, expected: 'INVALID_STATE' };
  const stationId = isDistricts ? null : station.id;
  model.regulations.push({ district: station.district, stationId, kind, inForce: isInForce });
  return { ...call, expected: null };
}

/**
 * Returns the attempt to move a station to a new or existing street, or to give its street another name or district.
 */
function redistrict({ isOwn, who, variant }: StationStep, model: StationsModel, station: ModelStation): Attempt {
  const caller = office('CITY_BUREAU', isOwn ? CITY : OTHER_CITY);
  const code = picked(
    [station.street, `3701020${50 + (variant % 20)}`, picked([...model.streets.keys()], who)],
    variant,
  );
  const known = model.streets.get(code);
  const district =
    variant % 5 === 0 ? SHIZHONG : known !== undefined && !known.ended ? known.district : code.slice(0, 6);
  const name = variant % 4 === 0 || known === undefined ? `改名${variant}街道` : known.name;
  const supervised = variant % 5 === 0 ? { supervisingDistrict: SHIZHONG } : {};
  const change = { stationId: station.id, newCode: code, newName: name, ...supervised };
  const call = { caller, name: 'redistrict', variables: { input: { effectiveOn: '2026-06-17', changes: [change] } } };
  if (!isOwn) return { ...call, expected: 'NOT_FOUND' };
  const isCrowded = station.status !== 'CLOSED' && model.openAt(code).some((each) => each !== station);
  if (isCrowded) return { ...call, expected: 'RULE_VIOLATION' };
  model.move(station, { code, name, district });
  return { ...call, expected: null };
}
