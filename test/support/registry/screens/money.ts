import { divisionCode } from '../../../../shared/kernel/ids/division-code';
import { addMonths, type PlainDate } from '../../../../shared/kernel/dates/period';
import { contractor, office, PUBLIC } from '../../city/callers';
import { fromRole, type Senders, type Variables } from './sender';
import { type Records } from './records';

const CITY = divisionCode('3701');
const LIXIA = divisionCode('370102');

type Screens = Readonly<Record<string, Variables[]>>;

/** Returns the senders of the queries about contracts and money, and of the auditor's queries. */
export function moneySenders(records: Records, today: PlainDate): Senders {
  const year = Number(today.slice(0, 4));
  const finance = office('FINANCE_BUREAU', records.payment().district);
  const ledger = {
    LedgerPage: [
      { division: LIXIA, year: year - 1 },
      { division: LIXIA, year },
    ],
  };
  return {
    ...fromRole('city-bureau', { ...ofOffices(records, today), ...ofMoney(records, year) }, [
      office('CITY_BUREAU', CITY),
    ]),
    ...fromRole('district-bureau', { ...ofOffices(records, today), ...ofMoney(records, year), ...account(records) }, [
      office('DISTRICT_BUREAU', LIXIA),
    ]),
    ...fromRole(
      'finance-bureau',
      { ...ofOffices(records, today), ...ofMoney(records, year), ...account(records), ...ledger },
      [finance],
    ),
    ...fromRole('finance-bureau', { ReconciliationList: [{}], WebhookList: [{}], ContactList: [{}] }, [finance]),
    ...fromRole('finance-bureau', { FinanceWorkList: [{}] }, [office('FINANCE_BUREAU', records.payingDistrict)]),
    ...auditorSenders(records, today, ledger),
    ...contractorMoney(records),
    ...fromRole(
      'public',
      {
        ContractList: [{ division: LIXIA }],
        ContractRecord: [{ id: records.payment().contractId }],
        ContractorRecord: [{ id: records.payment().contractorId }],
      },
      [PUBLIC],
    ),
  };
}

function ofOffices(records: Records, today: PlainDate): Screens {
  return {
    ContractList: [{ kind: 'STATION' }, { endsBefore: addMonths(today, 36), status: 'IN_SERVICE' }],
    ContractRecord: [{ id: records.payment().contractId }],
    ContractorList: [{}],
    ContractorRecord: [{ id: records.payment().contractorId }],
    InstalmentList: [{ from: addMonths(today, -12), before: addMonths(today, 12) }, { status: ['DUE', 'PLANNED'] }],
  };
}

function ofMoney(records: Records, year: number): Screens {
  return {
    PaymentList: [{}, { status: ['PAID', 'CONFIRMED'] }],
    PaymentRecord: [{ id: records.payment().id }],
    BudgetLineList: [{ division: LIXIA, year }],
  };
}

function account(records: Records): Screens {
  return { PaymentAccountNumber: [{ id: records.payment().contractId }] };
}

function auditorSenders(records: Records, today: PlainDate, ledger: Screens): Senders {
  const screens: Screens = {
    TrailList: [{}],
    ReadList: [{}],
    FindingList: [{ verdict: 'NOT_MET' }],
    ContractList: [{ division: LIXIA }],
    ContractRecord: [{ id: records.payment().contractId }],
    ...ofMoney(records, Number(today.slice(0, 4))),
  };
  return fromRole('auditor', { ...screens, ...ledger }, [office('AUDITOR', CITY)]);
}

function contractorMoney(records: Records): Senders {
  const { id, contractId, contractorId } = records.payment();
  const screens: Screens = {
    ContractList: [{}],
    ContractRecord: [{ id: contractId }],
    PaymentAccountNumber: [{ id: contractId }],
    InstalmentList: [{}],
    PaymentList: [{}],
    PaymentRecord: [{ id }],
  };
  return fromRole('contractor', screens, [contractor(contractorId)]);
}
