import { useParams, useSearchParams } from 'react-router-dom';
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
import { LinkButton } from '../../../kit/feedback/link-button';
import { variablesOf } from '../../../kit/list/filter-values';
import { ListPage } from '../../../kit/list/list-page';
import { type ListSpec } from '../../../kit/list/list-spec';
import { readConnection } from '../../../kit/list/read-connection';
import { can } from '../../../kit/permissions';
import { LoadedRecord } from '../../../kit/record/loaded-record';
import { useRecord } from '../../../kit/record/use-record';
import { inDistrict, useDistricts } from '../../../nouns/division/districts';
import { WAIVER_COLUMNS, WAIVER_FILTERS, type WaiverRow } from '../../../nouns/waiver/waiver-columns';
import { waiverFields } from '../../../nouns/waiver/waiver-fields';
import { WaiverRecordPage } from '../../../nouns/waiver/waiver-record';
import { useOwnPlace } from '../../../session/own-place';
import { useSession } from '../../../session/session-context';
import { WAIVER } from '../../../words/bureau/casework';
import { CITY } from '../../../words/city/city';
import { say } from '../../../words/language';
import { CHECK } from '../../../words/nouns/check';

const SPEC: ListSpec<WaiverRow> = {
  name: 'waivers',
  title: WAIVER.list,
  columns: WAIVER_COLUMNS,
  filters: WAIVER_FILTERS,
  read: readConnection(
    WaiverListDocument,
    (filters) => variablesOf(filters, { flags: ['inForce'] }),
    (data) => data.waivers,
  ),
  idOf: ({ id }) => id,
  linkOf: ({ id }) => `/waivers/${id}`,
  empty: WAIVER.empty,
};

/** Lists the waivers: district bureaus grant them to stations, and the city bureau grants them to districts. */
export function WaiversPage() {
  const districts = useDistricts(DistrictsDocument);
  const grant = (
    <LinkButton to="/waivers/new" isMain>
      {say(WAIVER.grant)}
    </LinkButton>
  );
  return <ListPage spec={inDistrict(SPEC, districts)} actions={can(useSession(), 'grantWaiver') ? grant : null} />;
}

export function WaiverPage() {
  const { id = '' } = useParams();
  const loaded = useRecord(WaiverRecordDocument, { id });
  return (
    <LoadedRecord loaded={loaded} pick={({ waiver }) => waiver}>
      {(row, reload) => (
        <WaiverRecordPage row={row} renewAt={renewAt(row)} withdraw={WithdrawWaiverDocument} onDone={reload} />
      )}
    </LoadedRecord>
  );
}

/** Returns the address of the form that renews a waiver. Null unless the city bureau granted it to a district. */
function renewAt({ rule, station, division }: WaiverRow): string | null {
  return station !== null || division === null ? null : `/waivers/new?division=${division.code}&rule=${rule}`;
}

/** Shows the form that grants a district a waiver of a rule. It leads back to the record of the district. */
export function GrantWaiverForm() {
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
