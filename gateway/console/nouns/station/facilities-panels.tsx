import { SIGNAGE_PLACEMENT, VENUE_SOURCE } from '../../../../shared/domain/stations';
import { EmptyState } from '../../kit/feedback/empty-state';
import { LinkButton } from '../../kit/feedback/link-button';
import { Tag } from '../../kit/feedback/status-tag';
import { AttachmentList } from '../../kit/record/attachment-list';
import { Facts, Panel } from '../../kit/record/facts';
import { listText, yesNo } from '../../words/format';
import { KIT } from '../../words/kit';
import { labelOf } from '../../words/labels';
import { say } from '../../words/language';
import { STATION } from '../../words/nouns/station';
import { missingFacilities } from './missing-facilities';
import { type Facilities } from './station-types';

/** The addresses of the forms that record the premises. An address is absent if the role may not use the form. */
export type FacilityLinks = { venue?: string; equipment?: string; signage?: string };

/** Shows whether the premises are complete. */
export function FacilitiesTag({ facilities }: { facilities: Facilities }) {
  const missing = missingFacilities(facilities);
  if (missing.length === 0) return <Tag tone="done" text={say(STATION.complete)} />;
  return <Tag tone="warning" text={say(STATION.incomplete, { parts: listText(missing) })} />;
}

/** Shows the venue, the equipment and the plaques of a station. */
export function FacilitiesPanels({ facilities, links }: { facilities: Facilities; links: FacilityLinks }) {
  const { venue, equipment } = facilities;
  return (
    <>
      <VenuePanel venue={venue} to={links.venue} />
      <Panel
        title={say(STATION.equipment)}
        actions={<RecordLink to={links.equipment} text={say(STATION.listEquipment)} />}
      >
        <Facts
          facts={[
            [STATION.listedOn, equipment?.listedOn],
            [STATION.acknowledgedOn, equipment?.acknowledgedOn],
          ]}
        />
        {equipment !== null && equipment.items.length > 0 && (
          <ul>
            {equipment.items.map(({ name, quantity }) => (
              <li key={name}>
                {name} × {quantity}
              </li>
            ))}
          </ul>
        )}
      </Panel>
      <SignagePanel signage={facilities.signage} to={links.signage} />
    </>
  );
}

function VenuePanel({ venue, to }: { venue: Facilities['venue']; to: string | undefined }) {
  return (
    <Panel title={say(STATION.venue)} actions={<RecordLink to={to} text={say(STATION.recordVenue)} />}>
      <Facts
        facts={[
          [STATION.address, venue?.address],
          [STATION.source, labelOf(VENUE_SOURCE, venue?.source)],
          [
            STATION.area,
            venue?.areaSquareMetres == null ? null : `${venue.areaSquareMetres} ${say(STATION.squareMetres)}`,
          ],
          [STATION.photographs, venue && <AttachmentList key="photographs" files={venue.attachments} />],
        ]}
      />
    </Panel>
  );
}

function SignagePanel({ signage, to }: { signage: Facilities['signage']; to: string | undefined }) {
  return (
    <Panel title={say(STATION.signage)} actions={<RecordLink to={to} text={say(STATION.recordSignage)} />}>
      {signage.length === 0 && <EmptyState text={say(KIT.notYet)} />}
      {signage.map(({ placement, text, textMatches, hasEmblem, prominent, installedOn, attachments }) => (
        <div key={placement}>
          <h3>{labelOf(SIGNAGE_PLACEMENT, placement)}</h3>
          <Facts
            facts={[
              [STATION.plaqueText, text],
              [
                STATION.textMatches,
                <Tag key="matches" tone={textMatches ? 'done' : 'failed'} text={yesNo(textMatches)} />,
              ],
              [STATION.hasEmblem, yesNo(hasEmblem)],
              [STATION.prominent, yesNo(prominent)],
              [STATION.installedOn, installedOn],
              [STATION.photographs, <AttachmentList key="photographs" files={attachments} />],
            ]}
          />
        </div>
      ))}
    </Panel>
  );
}

function RecordLink({ to, text }: { to: string | undefined; text: string }) {
  return to === undefined ? null : (
    <span className="no-print">
      <LinkButton to={to}>{text}</LinkButton>
    </span>
  );
}
