import { useMemo } from 'react';
import { useParams } from 'react-router-dom';
import {
  SignContractDocument,
  SigningBasisDocument,
  type SigningBasisQuery,
  StationsToContractDocument,
} from '../../../generated/documents/district-bureau';
import { signContract } from '../../../generated/limits';
import { type WizardSpec } from '../../../kit/entry/use-wizard';
import { WizardPage } from '../../../kit/entry/wizard-page';
import { PageFault } from '../../../kit/feedback/page-fault';
import { LoadedRecord } from '../../../kit/record/loaded-record';
import { useRecord } from '../../../kit/record/use-record';
import { useWhole } from '../../../kit/record/use-whole';
import { clauseValues } from '../../../nouns/contract-signing/signing-fields';
import { lastDayOf } from '../../../nouns/contract-signing/signing-money';
import { useSession } from '../../../session/session-context';
import { PROCUREMENT } from '../../../words/bureau/procurement';
import { addDays } from '../../../words/format';
import { say } from '../../../words/language';
import { type Stations, signingSteps } from './signing-steps';

const USUAL_YEARS = 3;

/** Shows the steps of signing a contract: notice and term, lots, clauses, instalments, and review. */
export function SignPage() {
  const { id = '' } = useParams();
  const loaded = useRecord(SigningBasisDocument, { id }, 'form');
  const stations = useWhole(StationsToContractDocument, 'stations', {}, 'form');
  return (
    <LoadedRecord loaded={loaded} pick={(data) => (data.procurementNotice === null ? null : data)}>
      {(data) => (
        <LoadedRecord loaded={stations} pick={(all) => all}>
          {(all) => <LoadedSignPage data={data} stations={all} />}
        </LoadedRecord>
      )}
    </LoadedRecord>
  );
}

type LoadedSignPageProps = { data: SigningBasisQuery; stations: Stations };

function LoadedSignPage({ data, stations }: LoadedSignPageProps) {
  const { today } = useSession();
  const notice = data.procurementNotice;
  const years = yearsIn(data);
  const spec = useMemo(
    () => (notice === null ? null : specOf(data, stations, { today, years })),
    [data, stations, notice, today, years],
  );
  if (notice?.award == null || spec === null)
    return <PageFault title={say(PROCUREMENT.sign)} text={say(PROCUREMENT.whyNotAwarded)} />;
  if (notice.contract !== null) return <PageFault title={say(PROCUREMENT.sign)} text={say(PROCUREMENT.whySigned)} />;
  return <WizardPage spec={spec} />;
}

/** Returns the length of a contract's term in years from the policy (rule CO-1). */
function yearsIn({ policy }: SigningBasisQuery): number {
  const parameters = policy?.rules.find(({ id }) => id === 'CO-1')?.parameters ?? [];
  return Number(parameters.find(({ name }) => name === 'years')?.value ?? USUAL_YEARS);
}

type Term = { today: string; years: number };

function specOf(
  data: SigningBasisQuery,
  stations: Stations,
  { today, years }: Term,
): WizardSpec<keyof typeof signContract> {
  const notice = data.procurementNotice;
  const isHub = notice?.kind === 'HUB';
  const startsOn = addDays(today, 1);
  return {
    id: `sign-${notice?.id ?? ''}`,
    title: `${say(PROCUREMENT.sign)}:${notice?.title ?? ''}`,
    steps: signingSteps(data, stations, { isHub, years, today }),
    limits: signContract,
    initial: {
      signedOn: today,
      startsOn,
      endsOn: lastDayOf(startsOn, years),
      attachments: [],
      ...(isHub ? { priceFen: '' } : { lots: [] }),
      ...clauseValues(null),
      instalments: [],
    },
    derive: (name, value) => (name === 'startsOn' ? { endsOn: lastDayOf(String(value), years) } : {}),
    checkHint: say(PROCUREMENT.signHint),
    backTo: `/notices/${notice?.id ?? ''}`,
    send: (act, values, key) => {
      const about = { noticeId: notice?.id, contractorId: notice?.award?.contractor?.id, kind: notice?.kind };
      return act(SignContractDocument, { input: { ...about, ...values } }, key);
    },
  };
}
