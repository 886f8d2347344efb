import { type RouteObject, useSearchParams } from 'react-router-dom';
import {
  DistrictsDocument,
  GrantWaiverDocument,
  type GrantWaiverMutation,
  WaiverChoicesDocument,
  WaiverListDocument,
  WaiverRecordDocument,
  WithdrawWaiverDocument,
} from '../../../generated/documents/city-bureau';
import { grantWaiver } from '../../../generated/limits';
import { DISTRICT_RULES } from '../../../generated/rules';
import { FormPage } from '../../../kit/entry/form-page';
import { LoadedRecord } from '../../../kit/record/loaded-record';
import { useRecord } from '../../../kit/record/use-record';
import { ListByDistrict } from '../../../nouns/division/districts';
import { type WaiverRow } from '../../../nouns/waiver/waiver-columns';
import { waiverFields } from '../../../nouns/waiver/waiver-fields';
import { GrantLink, waiverList, waiverRoutes } from '../../../nouns/waiver/waiver-pages';
import { useOwnPlace } from '../../../session/own-place';
import { WAIVER } from '../../../words/bureau/casework';
import { CITY } from '../../../words/city/city';
import { say } from '../../../words/language';
import { CHECK } from '../../../words/nouns/check';

/** The pages of waivers: district bureaus grant them to stations, and the city bureau grants them to districts. */
export const WAIVER_ROUTES: readonly RouteObject[] = [
  ...waiverRoutes({
    list: (
      <ListByDistrict spec={waiverList(WaiverListDocument)} districts={DistrictsDocument} actions={<GrantLink />} />
    ),
    record: WaiverRecordDocument,
    withdraw: WithdrawWaiverDocument,
    renewAt,
  }),
  { path: 'waivers/new', element: <GrantWaiverForm /> },
];

/**
 * Returns the address of the form that renews a waiver of a district. Returns null for a waiver of a station, which a
 * district bureau grants.
 */
function renewAt({ rule, station, division }: WaiverRow): string | null {
  return station !== null || division === null ? null : `/waivers/new?division=${division.code}&rule=${rule}`;
}

/** Shows the form that grants a district a waiver of a rule. Afterwards the page of the district opens. */
function GrantWaiverForm() {
  const [search] = useSearchParams();
  const loaded = useRecord(WaiverChoicesDocument, { division: useOwnPlace() }, 'form');
  const of = search.get('division') ?? '';
  return (
    <LoadedRecord loaded={loaded} pick={(data) => (data.division === null ? null : data)}>
      {({ division, policy }) => (
        <FormPage
          spec={{
            id: `waiver-${of}-${search.get('rule') ?? ''}`,
            title: say(WAIVER.grant),
            fields: [districtField(division?.children?.nodes ?? []), ...waiverFields(waivableIn(policy?.rules ?? []))],
            limits: grantWaiver,
            initial: { division: of, rule: search.get('rule') ?? '', reason: '', until: '' },
            backTo: of === '' ? '/waivers' : `/districts/${of}`,
            isChecked: true,
            send: (act, input, key) => act(GrantWaiverDocument, { input }, key),
            doneTo: (data) => addressOf(data),
          }}
        >
          <p className="hint">{say(CITY.waiverHint)}</p>
        </FormPage>
      )}
    </LoadedRecord>
  );
}

function addressOf({ grantWaiver: waiver }: GrantWaiverMutation): string {
  return waiver?.division == null ? '/waivers' : `/districts/${waiver.division.code}`;
}

function waivableIn(rules: readonly { id: string; waivable: boolean }[]): string[] {
  return rules.filter(({ id, waivable }) => waivable && DISTRICT_RULES.includes(id)).map(({ id }) => id);
}

function districtField(districts: readonly { code: string; name: string }[]) {
  const options = districts.map(({ code, name }) => ({ value: code, label: name }));
  return { name: 'division', label: CHECK.district, kind: 'choice', options, isRequired: true } as const;
}
