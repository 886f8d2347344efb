import { RECTIFICATION_ADDRESSEE, type RectificationAddressee } from '../../../../shared/domain/oversight';
import { STATION_RULES } from '../../generated/rules';
import { type Field, type Values } from '../../kit/form/field';
import { REVIEW } from '../../words/bureau/casework';
import { addDays } from '../../words/format';
import { optionsOf, ruleText } from '../../words/labels';
import { RECTIFICATION } from '../../words/nouns/oversight';

const DAYS_TO_ANSWER = 15;

/** The rules that apply to stations, as the options of a choice. */
export const RULE_OPTIONS = STATION_RULES.map((rule) => ({ value: rule, label: ruleText(rule) }));

/** Returns the form fields of a new rectification below the field for the station. */
export function openFields(addressees: readonly RectificationAddressee[]): readonly Field[] {
  return [
    { name: 'rule', label: RECTIFICATION.rule, kind: 'choice', options: RULE_OPTIONS, isSearched: true },
    {
      name: 'addressee',
      label: REVIEW.addressee,
      help: REVIEW.addresseeHelp,
      kind: 'choice',
      options: optionsOf(RECTIFICATION_ADDRESSEE).filter(({ value }) => addressees.includes(value)),
    },
    { name: 'demand', label: RECTIFICATION.demand, kind: 'prose' },
    { name: 'dueOn', label: RECTIFICATION.dueOn, kind: 'date' },
    { name: 'attachments', label: RECTIFICATION.photographs, kind: 'files', files: ['PHOTOGRAPH', 'OTHER'] },
  ];
}

/**
 * Returns the initial values of the form. The station, the rule and the demand come from the address of the page, if it
 * names them.
 */
export function openValues(search: URLSearchParams, today: string): Values {
  return {
    stationId: search.get('station') ?? '',
    rule: search.get('rule') ?? '',
    addressee: '',
    demand: search.get('demand') ?? '',
    dueOn: addDays(today, DAYS_TO_ANSWER),
    attachments: [],
  };
}
