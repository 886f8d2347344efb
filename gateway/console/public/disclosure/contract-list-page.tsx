import { CONTRACT_KIND, CONTRACT_STATUS, type ContractStatus } from '../../../../shared/domain/contracts';
import { ContractsDocument, type ContractsQuery } from '../../generated/documents/public';
import { StatusTag } from '../../kit/feedback/status-tag';
import { yuan } from '../../words/format';
import { labelOf, optionsOf } from '../../words/labels';
import { say } from '../../words/language';
import { DISCLOSED } from '../../words/public/disclosure';
import { PUBLIC } from '../../words/public/frame';
import { PLACE } from '../../words/public/stations';
import { hrefOf, open } from '../frame/address';
import { DistrictChoice } from '../frame/district-choice';
import { PagedList } from '../frame/paged-list';
import { PublicPage } from '../frame/public-page';
import { type RowColumn, RowTable } from '../frame/row-table';
import { usePages } from '../frame/use-pages';

type Contract = NonNullable<ContractsQuery['contracts']>['nodes'][number];

const COLUMNS: readonly RowColumn<Contract>[] = [
  { title: DISCLOSED.contractor, show: ({ contractor }) => contractor?.name ?? '' },
  { title: DISCLOSED.kind, show: ({ kind }) => labelOf(CONTRACT_KIND, kind) },
  { title: DISCLOSED.term, show: ({ startsOn, endsOn }) => say(PLACE.termText, { from: startsOn, until: endsOn }) },
  { title: DISCLOSED.price, show: ({ priceFen }) => yuan(priceFen), isNumber: true },
  { title: DISCLOSED.state, show: ({ status }) => <StatusTag vocabulary={CONTRACT_STATUS} value={status} /> },
];

type ContractListPageProps = { division: string; status: string };

/** The page that lists the service contracts of the city or of a district. */
export function ContractListPage({ division, status }: ContractListPageProps) {
  const known = CONTRACT_STATUS.values.find((value) => value === status) ?? null;
  const pages = usePages(ContractsDocument, { division, status: known }, ({ contracts }) => contracts);
  const show = (part: Partial<ContractListPageProps>) => open(hrefOf('/contracts', { division, status, ...part }));
  return (
    <PublicPage title={say(DISCLOSED.contracts)}>
      <div className="filters">
        <DistrictChoice value={division} onChange={(code) => show({ division: code })} />
        <StatusChoice value={known} onChange={(value) => show({ status: value })} />
      </div>
      <PagedList pages={pages}>
        {(rows) => (
          <RowTable
            label={say(DISCLOSED.contracts)}
            rows={rows}
            columns={COLUMNS}
            idOf={({ id }) => id}
            hrefOf={({ id }) => hrefOf(`/contracts/${id}`)}
          />
        )}
      </PagedList>
    </PublicPage>
  );
}

type StatusChoiceProps = { value: ContractStatus | null; onChange: (status: string) => void };

function StatusChoice({ value, onChange }: StatusChoiceProps) {
  return (
    <label>
      <span>{say(DISCLOSED.state)}</span>
      <select className="input" value={value ?? ''} onChange={(event) => onChange(event.target.value)}>
        <option value="">{say(PUBLIC.any)}</option>
        {optionsOf(CONTRACT_STATUS).map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}
