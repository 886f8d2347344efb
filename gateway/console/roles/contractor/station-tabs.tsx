import { StaffWeeksDocument, type StationRecordQuery } from '../../generated/documents/contractor';
import { type RecordTab } from '../../kit/record/tab-list';
import { ContactFacts } from '../../nouns/contact/contact-facts';
import { FacilitiesPanels } from '../../nouns/station/facilities-panels';
import { FindingsTable } from '../../nouns/finding/findings-table';
import { StaffTab } from '../../nouns/station/staff-tab';
import { StationRectifications, StationSubmissions } from '../../nouns/station/station-lists';
import { LotPanel, StationOverview } from '../../nouns/station/station-overview';
import { say } from '../../words/language';
import { CONTACT } from '../../words/nouns/contact';
import { STATION } from '../../words/nouns/station';

type Station = NonNullable<StationRecordQuery['station']>;

/** Returns the tabs of the contractor's own station. */
export function tabsOf(station: Station): RecordTab[] {
  const overview = (
    <>
      <StationOverview station={station} />
      <ContactFacts title={say(CONTACT.ofStation)} contact={station.contact} />
      <LotPanel lot={station.lot} />
    </>
  );
  // The contractor reads only the rectifications addressed to it. The findings cannot say that none is open.
  const findings = <FindingsTable findings={station.findings ?? []} station={station.id} />;
  const submissions = <StationSubmissions page={station.submissions} isLinked />;
  const rectifications = <StationRectifications page={station.rectifications} />;
  const staff = <StaffTab stationId={station.id} staff={station.staff ?? []} weeks={StaffWeeksDocument} />;
  return [
    { key: 'overview', title: say(STATION.overview), content: overview },
    {
      key: 'facilities',
      title: say(STATION.facilities),
      content: <FacilitiesPanels facilities={station} links={{}} />,
    },
    { key: 'staff', title: say(STATION.staff), content: staff },
    { key: 'findings', title: say(STATION.findings), content: findings },
    { key: 'submissions', title: say(STATION.submissions), content: submissions },
    { key: 'rectifications', title: say(STATION.rectifications), content: rectifications },
  ];
}
