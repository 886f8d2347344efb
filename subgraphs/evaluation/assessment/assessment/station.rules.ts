import { type PlainDate, addDays, addMonths } from '../../../../shared/kernel/dates/period';
import { OPEN, SERVING, stationRule } from './applicability.rules';
import { type CheckFacts, type DistrictFacts, type PremisesFacts } from './facts';
import { NOT_APPLICABLE, UNKNOWN, figure, judged, listed, metIf, rule } from './verdict.rules';

// ST (方案 一(三), 三(一)…三(五)): where a station is, what it looks like, by what it is run and what it does.

/** ST-1: exactly one not closed in each street and town; until the last day of `dueOn` one may still be wanting. */
export const oneInEachStreet = rule('ST-1', ({ streets }: DistrictFacts, { parameters, asOf }) => {
  if (streets === null) return UNKNOWN;
  if (streets.length === 0) return NOT_APPLICABLE;
  const without = streets.filter(({ stations }) => stations === 0).map(({ code }) => code);
  const several = streets.filter(({ stations }) => stations > 1).map(({ code }) => code);
  const figures = [
    figure('streets', streets.length),
    figure('streetsWithOneStation', streets.length - without.length - several.length, streets.length),
    figure('streetsWithout', listed(without)),
    figure('streetsWithSeveral', listed(several)),
  ];
  const isWantedYet = without.length > 0 && several.length === 0 && asOf <= parameters.dueOn;
  if (isWantedYet) return judged('NOT_APPLICABLE', figures);
  return judged(metIf(without.length === 0 && several.length === 0), figures);
});

/** ST-2: a venue of a source that the policy knows; equipment listed by the street and acknowledged by the contractor. */
export const venueAndEquipment = stationRule({
  id: 'ST-2',
  states: OPEN,
  judge: (_, { parameters, asOf }, { venueSource, equipmentListedOn, equipmentAcknowledgedOn }) => {
    const isThere = (day: PlainDate | null) => day !== null && day <= asOf;
    const hasVenue = venueSource !== null && parameters.sources.includes(venueSource);
    const figures = [
      figure('venueSource', venueSource, parameters.sources.join(' ')),
      figure('equipmentListedOn', equipmentListedOn),
      figure('equipmentAcknowledgedOn', equipmentAcknowledgedOn),
    ];
    return judged(metIf(hasVenue && isThere(equipmentListedOn) && isThere(equipmentAcknowledgedOn)), figures);
  },
});

/** ST-3: a plaque at each of the placements that says the station's whole name, with emblem and in a prominent place. */
export const signage = stationRule({
  id: 'ST-3',
  states: OPEN,
  judge: (_, { parameters }, { name, plaques }) => {
    const isNamed = name.endsWith(parameters.nameSuffix);
    const isRight = (plaque: PremisesFacts['plaques'][number]) =>
      plaque.textMatches && (plaque.hasEmblem || !parameters.emblem) && (plaque.prominent || !parameters.prominent);
    const right = plaques.filter(isRight).map(({ placement }) => placement);
    const placements = parameters.placements.filter((placement) => right.includes(placement));
    const figures = [
      figure('name', name, parameters.nameSuffix),
      figure('rightPlaques', listed(placements), parameters.placements.join(' ')),
    ];
    return judged(metIf(isNamed && placements.length === parameters.placements.length), figures);
  },
});

/** ST-4: the district's regulations and the station's own together have every kind in force. */
export const regulations = stationRule({
  id: 'ST-4',
  states: OPEN,
  judge: (_, { parameters }, { regulationKinds }) => {
    const missing = parameters.kinds.filter((kind) => !regulationKinds.includes(kind));
    const inForce = parameters.kinds.length - missing.length;
    const figures = [
      figure('regulations', inForce, parameters.kinds.length),
      figure('missingRegulations', listed(missing)),
    ];
    return judged(metIf(missing.length === 0), figures);
  },
});

/** ST-5: met only by a check on record that is not too old; a check that found excluded work, or a kind of it, breaks it. */
export const serviceContent = stationRule({
  id: 'ST-5',
  states: SERVING,
  judge: ({ checks }, { parameters, asOf }, { serviceKinds }) => {
    const excluded = serviceKinds.filter((kind) => !parameters.kinds.includes(kind));
    const run = lastRun(checks, parameters.months, asOf);
    const figures = [
      figure('excludedKinds', listed(excluded)),
      figure('checkedOn', run?.until ?? null),
      figure('checkHoldsUntil', run && addMonths(run.until, parameters.months)),
      figure('checkFound', run?.verdict ?? null, 'MET'),
    ];
    if (excluded.length > 0) return judged('NOT_MET', figures);
    return run === null ? judged('UNKNOWN', figures) : judged(run.verdict, figures, run.from);
  },
});

type Run = { verdict: CheckFacts['verdict']; from: PlainDate; until: PlainDate };

/** The checks that found the same one after another, each before the one before it was too old; null where the last is. */
function lastRun(checks: readonly CheckFacts[], months: number, asOf: PlainDate): Run | null {
  const told = checks
    .filter((check) => check.rule === 'ST-5' && check.checkedOn <= asOf)
    .toSorted((a, b) => (a.checkedOn < b.checkedOn ? -1 : a.checkedOn > b.checkedOn ? 1 : weight(a) - weight(b)));
  const holds = (on: PlainDate, until: PlainDate) => until <= addMonths(on, months);
  const run = told.reduce<Run | null>((before, { verdict, checkedOn }) => {
    const goesOn = before?.verdict === verdict && holds(before.until, addDays(checkedOn, -1));
    return { verdict, from: goesOn ? before.from : checkedOn, until: checkedOn };
  }, null);
  return run !== null && holds(run.until, asOf) ? run : null;
}

/** Of two checks on one day, the one that found excluded work stands. */
function weight({ verdict }: CheckFacts): number {
  return verdict === 'MET' ? 0 : 1;
}
