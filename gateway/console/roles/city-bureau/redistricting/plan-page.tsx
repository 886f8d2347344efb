import { useMemo } from 'react';
import {
  RedistrictDocument,
  StationsToMoveDocument,
  StreetsOfCityDocument,
  type StreetsOfCityQuery,
} from '../../../generated/documents/city-bureau';
import { redistrict } from '../../../generated/limits';
import { type WizardSpec, type WizardStep } from '../../../kit/entry/use-wizard';
import { WizardPage } from '../../../kit/entry/wizard-page';
import { readConnection } from '../../../kit/list/read-connection';
import { LoadedRecord } from '../../../kit/record/loaded-record';
import { useWhole, useWholeList } from '../../../kit/record/use-whole';
import { type MovableStation, plannedMoves, withCurrentStreets } from '../../../nouns/redistricting/plan';
import {
  changeFields,
  codeFaults,
  emptyFaults,
  planValues,
  sentPlan,
  streetFields,
} from '../../../nouns/redistricting/plan-fields';
import { PlanPreview } from '../../../nouns/redistricting/plan-preview';
import { useOwnPlace } from '../../../session/own-place';
import { useSession } from '../../../session/session-context';
import { REDISTRICTING } from '../../../words/city/redistricting';
import { addDays } from '../../../words/format';
import { say } from '../../../words/language';

/** The initial effective date lies this many days ahead, because a redistricting usually needs some weeks. */
const DAYS_AHEAD = 30;
const readDistricts = readConnection(
  StreetsOfCityDocument,
  ({ division }) => ({ division }),
  (data) => data.division?.children,
);

type District = NonNullable<NonNullable<StreetsOfCityQuery['division']>['children']>['nodes'][number];

/** The districts and the stations that a plan can choose from. */
type City = { districts: readonly District[]; stations: readonly MovableStation[] };

/**
 * Shows the three steps of planning a redistricting: stations, other streets and towns, and review. The data of the
 * city is read only once. Reading it again could change or close the form while a person enters a plan.
 */
export function PlanPage() {
  const districts = useWholeList(readDistricts, { division: useOwnPlace() }, 'form');
  const stations = useWhole(StationsToMoveDocument, 'stations', {}, 'form');
  return (
    <LoadedRecord loaded={districts} pick={(all) => all}>
      {(allDistricts) => (
        <LoadedRecord loaded={stations} pick={(all) => all}>
          {(allStations) => <LoadedPlanPage districts={allDistricts} stations={allStations} />}
        </LoadedRecord>
      )}
    </LoadedRecord>
  );
}

function LoadedPlanPage({ districts, stations }: City) {
  const { today } = useSession();
  const spec = useMemo(() => specOf({ districts, stations }, today), [districts, stations, today]);
  return <WizardPage spec={spec} />;
}

function specOf(city: City, today: string): WizardSpec<keyof typeof redistrict> {
  return {
    id: 'redistricting',
    title: say(REDISTRICTING.planTitle),
    steps: stepsOf(city),
    limits: redistrict,
    initial: planValues(addDays(today, DAYS_AHEAD)),
    derive: (name, value) => (name === 'changes' ? { changes: withCurrentStreets(value, city.stations) } : {}),
    checkHint: say(REDISTRICTING.checkHint),
    backTo: '/redistrictings',
    send: (act, values, key) => act(RedistrictDocument, { input: sentPlan(values) }, key),
  };
}

function stepsOf(city: City): WizardStep[] {
  const { districts, stations } = city;
  const districtOptions = districts.map(({ code, name }) => ({ value: code, label: name }));
  const stationOptions = stations
    .filter(({ status }) => status !== 'CLOSED')
    .map(({ id, name }) => ({ value: id, label: name }));
  return [
    {
      key: 'stations',
      title: say(REDISTRICTING.stepStations),
      fields: changeFields(stationOptions, districtOptions),
      check: (values) => codeFaults(values, 'changes', 'newCode'),
      above: () => (
        <>
          <p className="hint">{say(REDISTRICTING.stationsHint)}</p>
          <p className="hint">{say(REDISTRICTING.codeHelp)}</p>
        </>
      ),
      below: ({ changes }) => <PlanPreview moves={plannedMoves(changes, city)} />,
    },
    {
      key: 'streets',
      title: say(REDISTRICTING.stepStreets),
      fields: streetFields(emptyStreets(city), districtOptions),
      check: (values) => codeFaults(values, 'newStreets', 'code').concat(emptyFaults(values)),
      above: () => <p className="hint">{say(REDISTRICTING.streetsHint)}</p>,
    },
  ];
}

/**
 * Returns the streets and towns without a station, as options. The form only asks which of them end, so their codes
 * suffice.
 */
function emptyStreets({ districts, stations }: City) {
  const inhabited = new Set(stations.map(({ division }) => division?.code));
  return districts.flatMap(({ name: district, children }) =>
    (children?.nodes ?? [])
      .filter(({ code }) => !inhabited.has(code))
      .map(({ code, name }) => ({ value: code, label: `${district}${name}` })),
  );
}
