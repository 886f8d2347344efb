import { LinkButton } from '../../../kit/feedback/link-button';
import { type ContractLot } from '../../../nouns/contract/contract-lots';
import { PERFORMANCE } from '../../../words/bureau/performance';
import { say } from '../../../words/language';
import { PRINT } from '../../../words/print';

/** Shows links to the actions on a lot. */
export function LotActs({
  contractId,
  lot: { id, status, acceptances = [] },
}: {
  contractId: string;
  lot: ContractLot;
}) {
  const lot = `/contracts/${contractId}/lots/${id}`;
  const last = acceptances.at(-1);
  return (
    <span className="no-print form-buttons">
      {status !== 'SETTLED' && <LinkButton to={`${lot}/accept`}>{say(PERFORMANCE.accept)}</LinkButton>}
      {last !== undefined && (
        <LinkButton to={`${lot}/acceptances/${last.projectYear}/print`}>{say(PRINT.printAcceptance)}</LinkButton>
      )}
      {(status === 'ACTIVE' || status === 'HELD') && (
        <LinkButton to={`${lot}/terminate`}>{say(PERFORMANCE.terminate)}</LinkButton>
      )}
      {status === 'TERMINATED' && <LinkButton to={`${lot}/settle`}>{say(PERFORMANCE.settle)}</LinkButton>}
    </span>
  );
}
