import { VERDICT } from '../../../../shared/domain/standard';
import { type Fact, Facts, Panel } from '../../kit/record/facts';
import { CITY } from '../../words/city/city';
import { yuan } from '../../words/format';
import { FRAME } from '../../words/frame';
import { type Words, say } from '../../words/language';
import { MONEY } from '../../words/nouns/money';

/** The figures of a district or a city. A figure that the caller may not read is null. */
export type DivisionFigures = {
  coverage: {
    streets: number;
    operating: number;
    built: number;
    percent: number | null;
    dueOn: string | null;
    asOf: string;
  } | null;
  staffing: { headcount: number; qualified: number; stationsBelowStaffMinimum: number | null } | null;
  compliance: {
    asOf: string;
    met: number;
    notMet: number;
    unknown: number;
    notApplicable: number;
    waived: number;
  } | null;
  funding: { budgetFen: number | null; committedFen: number; disbursedFen: number } | null;
};

type DivisionOverviewProps = {
  division: DivisionFigures;
  year: number;
  /**
   * The Hub's date at the time of the answer. It is the date of the staff and funding figures. Undefined if it is not
   * known.
   */
  today: string | undefined;
};

/** Shows the coverage, findings, staff and funding of a division, each with the date of its data. */
export function DivisionOverview({ division, year, today }: DivisionOverviewProps) {
  const { coverage, staffing, compliance, funding } = division;
  return (
    <>
      <FactPanel title={say(CITY.coverage)} facts={coverage && coverageFacts(coverage)} asOf={coverage?.asOf} />
      <FactPanel
        title={say(CITY.compliance)}
        facts={compliance && complianceFacts(compliance)}
        asOf={compliance?.asOf}
      />
      <FactPanel
        title={say(CITY.staffing)}
        facts={
          staffing && [
            [CITY.headcount, staffing.headcount],
            [CITY.qualified, staffing.qualified],
            [CITY.belowMinimum, staffing.stationsBelowStaffMinimum],
          ]
        }
        asOf={today}
      />
      <FactPanel
        title={say(CITY.funding, { year })}
        facts={
          funding && [
            [CITY.budget, yuan(funding.budgetFen)],
            [MONEY.committed, yuan(funding.committedFen)],
            [MONEY.disbursed, yuan(funding.disbursedFen)],
          ]
        }
        asOf={today}
      />
    </>
  );
}

type FactPanelProps = { title: string; facts: readonly Fact[] | null; asOf?: string | undefined };

function FactPanel({ title, facts, asOf }: FactPanelProps) {
  if (facts === null) return null;
  return (
    <Panel title={title}>
      <Facts facts={facts} />
      {asOf !== undefined && <p className="secondary small">{say(FRAME.asOf, { time: asOf })}</p>}
    </Panel>
  );
}

function coverageFacts({
  streets,
  operating,
  percent,
  built,
  dueOn,
}: NonNullable<DivisionFigures['coverage']>): Fact[] {
  return [
    [CITY.operating, say(CITY.operatingOf, { operating, streets, percent: percent ?? 0 })],
    [CITY.built, built],
    [CITY.coverageDueOn, dueOn],
  ];
}

function complianceFacts({
  met,
  notMet,
  unknown,
  notApplicable,
  waived,
}: NonNullable<DivisionFigures['compliance']>): Fact[] {
  const label = (verdict: keyof typeof VERDICT.labels): Words => [
    VERDICT.labels[verdict].zh,
    VERDICT.labels[verdict].en,
  ];
  return [
    [label('MET'), met],
    [label('NOT_MET'), notMet],
    [CITY.waived, waived],
    [label('UNKNOWN'), unknown],
    [label('NOT_APPLICABLE'), notApplicable],
  ];
}
