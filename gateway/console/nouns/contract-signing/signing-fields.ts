import { CLAUSES, CLAUSE_NAMES } from '../../../../shared/domain/contract-clauses';
import { AGREED_INSTALMENT_KIND, AGREED_MILESTONE, CONTRACT_CLAUSE } from '../../../../shared/domain/contracts';
import { type Field, type Values } from '../../kit/form/field';
import { PROCUREMENT } from '../../words/bureau/procurement';
import { optionsOf } from '../../words/labels';
import { MONEY } from '../../words/nouns/money';

type Options = readonly { value: string; label: string }[];

export const TERM_FIELDS: readonly Field[] = [
  { name: 'signedOn', label: PROCUREMENT.signedOn, kind: 'date' },
  { name: 'startsOn', label: PROCUREMENT.startsOn, kind: 'date' },
  { name: 'endsOn', label: PROCUREMENT.endsOn, kind: 'date' },
  { name: 'attachments', label: PROCUREMENT.files, kind: 'files', files: ['CONTRACT', 'OTHER'] },
];

/** Returns the form fields for the lots: a row for each station, or a single price for a district hub. */
export function lotFields(isHub: boolean, stations: Options): readonly Field[] {
  if (isHub) return [{ name: 'priceFen', label: PROCUREMENT.hubPrice, kind: 'money', isRequired: true }];
  return [
    {
      name: 'lots',
      label: PROCUREMENT.lots,
      kind: 'rows',
      isRequired: true,
      atMost: 300,
      blank: { stationId: '', priceFen: '' },
      fields: [
        {
          name: 'stationId',
          label: PROCUREMENT.lotStation,
          kind: 'choice',
          options: stations,
          isSearched: true,
          isRequired: true,
        },
        { name: 'priceFen', label: PROCUREMENT.lotPrice, kind: 'money' },
      ],
    },
  ];
}

/**
 * The fields for the eight clauses. The name of each field is its path in the Hub's input. Limits and faults refer to
 * this path.
 */
export const CLAUSE_FIELDS: readonly Field[] = CLAUSES.map((clause) => {
  const { zh, en } = CONTRACT_CLAUSE.labels[CLAUSE_NAMES[clause]];
  return { name: `clauses.${clause}`, label: [zh, en], kind: 'prose', isRequired: true };
});

export const INSTALMENT_FIELDS: readonly Field[] = [
  {
    name: 'instalments',
    label: PROCUREMENT.instalments,
    kind: 'rows',
    isRequired: true,
    atMost: 60,
    blank: { projectYear: '', kind: '', milestone: '', amountFen: '', dueOn: '' },
    fields: [
      { name: 'projectYear', label: PROCUREMENT.instalmentYear, kind: 'whole' },
      { name: 'kind', label: MONEY.kind, kind: 'choice', options: optionsOf(AGREED_INSTALMENT_KIND) },
      { name: 'milestone', label: MONEY.milestone, kind: 'choice', options: optionsOf(AGREED_MILESTONE) },
      { name: 'amountFen', label: MONEY.amount, kind: 'money' },
      { name: 'dueOn', label: MONEY.dueOn, kind: 'date' },
    ],
  },
];

/** Converts clauses to the values of the clause fields. */
export function clauseValues(clauses: Readonly<Record<(typeof CLAUSES)[number], string>> | null): Values {
  return Object.fromEntries(CLAUSES.map((clause) => [`clauses.${clause}`, clauses?.[clause] ?? '']));
}
