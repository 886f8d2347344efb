import { useEffect } from 'react';
import { useNavigate, useParams } from 'react-router-dom';
import { ContractsOfAccountsDocument, ContractsOfLotsDocument } from '../../../generated/documents/district-bureau';
import { Loading } from '../../../kit/feedback/loading';
import { LoadedRecord } from '../../../kit/record/loaded-record';
import { type Loaded } from '../../../kit/record/use-record';
import { useWhole } from '../../../kit/record/use-whole';

type Found = { loaded: Loaded<readonly object[]>; to: string | null };

/** Navigates to an address as soon as it is known. */
function Redirect({ loaded, to }: Found) {
  const navigate = useNavigate();
  useEffect(() => {
    if (to !== null) void navigate(to, { replace: true });
  }, [to, navigate]);
  return (
    <LoadedRecord loaded={loaded} pick={() => to}>
      {() => <Loading />}
    </LoadedRecord>
  );
}

/** Redirects from a lot to its contract, because a work item names only the lot. */
export function LotRedirect() {
  const { id = '', act = '' } = useParams();
  const loaded = useWhole(ContractsOfLotsDocument, 'contracts', {}, 'form');
  const contract = (loaded.data ?? []).find(({ lots }) => lots.some((lot) => lot.id === id));
  return (
    <Redirect loaded={loaded} to={contract === undefined ? null : `/contracts/${contract.id}/lots/${id}/${act}`} />
  );
}

/** Redirects from a pending account to its contract, because a work item names only the account. */
export function AccountRedirect() {
  const { id = '' } = useParams();
  const loaded = useWhole(ContractsOfAccountsDocument, 'contracts', {}, 'form');
  const nodes = loaded.data ?? [];
  const contract = nodes.find(({ paymentAccounts }) => paymentAccounts.some((account) => account.id === id));
  return <Redirect loaded={loaded} to={contract === undefined ? null : `/contracts/${contract.id}?tab=account`} />;
}
