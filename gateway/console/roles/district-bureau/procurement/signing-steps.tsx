import Button from 'antd/es/button';
import { type SigningBasisQuery, type StationsToContractQuery } from '../../../generated/documents/district-bureau';
import { type WizardStep } from '../../../kit/entry/use-wizard';
import { Facts } from '../../../kit/record/facts';
import {
  CLAUSE_FIELDS,
  INSTALMENT_FIELDS,
  TERM_FIELDS,
  lotFields,
} from '../../../nouns/contract-signing/signing-fields';
import { InstalmentSums, LotHelpers, PriceLine } from '../../../nouns/contract-signing/signing-panels';
import { priceOf, signingFaults, sumFaults, usualInstalments } from '../../../nouns/contract-signing/signing-money';
import { PROCUREMENT } from '../../../words/bureau/procurement';
import { addDays } from '../../../words/format';
import { say } from '../../../words/language';

/** The basis of the steps: whether the contract is for a district hub, the term in years, and today's date. */
type About = { isHub: boolean; years: number; today: string };

/** If the contract of a station ends within this number of days, the station already needs a new contract. */
const SOON = 183;

/** Returns the steps of signing a contract, without the final review. */
export function signingSteps(basis: SigningBasisQuery, stations: Stations, about: About): WizardStep[] {
  const clauses = { key: 'clauses', title: say(PROCUREMENT.stepClauses), fields: CLAUSE_FIELDS };
  return [noticeStep(basis, about), lotsStep(stations, about), clauses, instalmentsStep(about)];
}

function noticeStep({ procurementNotice }: SigningBasisQuery, { years }: About): WizardStep {
  const award = procurementNotice?.award;
  return {
    key: 'notice',
    title: say(PROCUREMENT.stepNotice),
    fields: TERM_FIELDS,
    above: () => (
      <>
        <Facts
          facts={[
            [PROCUREMENT.awardedTo, award?.contractor?.name],
            [PROCUREMENT.awardedOn, award?.awardedOn],
          ]}
        />
        <p className="hint">{say(PROCUREMENT.termHelp, { years })}</p>
      </>
    ),
  };
}

/** All stations of the district. */
export type Stations = readonly NonNullable<StationsToContractQuery['stations']>['nodes'][number][];

/**
 * Returns the stations that need a contract. They have no contract, or their lot was terminated, or their contract has
 * ended or ends soon.
 */
function waitingIn(stations: Stations, today: string): string[] {
  const needs = ({ lot }: Stations[number]) =>
    lot === null || lot.status === 'TERMINATED' || (lot.contract?.endsOn ?? '') < addDays(today, SOON);
  return stations.filter(needs).map(({ id }) => id);
}

function lotsStep(stations: Stations, { isHub, today }: About): WizardStep {
  const open = stations.filter(({ status }) => status !== 'CLOSED');
  const waiting = waitingIn(open, today);
  const options = open.map(({ id, name, lot }) => ({
    value: id,
    label: `${name} ${lot?.contract?.endsOn ?? ''}`.trim(),
  }));
  return {
    key: 'lots',
    title: say(PROCUREMENT.stepLots),
    fields: lotFields(isHub, options),
    check: (values) => signingFaults(values, isHub),
    above: (values, set) =>
      !isHub && <LotHelpers values={values} waiting={waiting} onLots={(lots) => set('lots', lots)} />,
    below: (values) => <PriceLine values={values} />,
  };
}

function instalmentsStep({ isHub, years }: About): WizardStep {
  return {
    key: 'instalments',
    title: say(PROCUREMENT.stepInstalments),
    fields: INSTALMENT_FIELDS,
    check: sumFaults,
    above: (values, set) => {
      const term = { startsOn: String(values['startsOn']), years, isHub };
      return (
        <p>
          <Button onClick={() => set('instalments', usualInstalments(priceOf(values), term))}>
            {say(PROCUREMENT.fill, { years })}
          </Button>{' '}
          <span className="hint">{say(PROCUREMENT.fillHint)}</span>
        </p>
      );
    },
    below: (values) => <InstalmentSums values={values} />,
  };
}
