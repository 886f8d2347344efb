import { type RouteObject, useSearchParams } from 'react-router-dom';
import {
  CloseRectificationDocument,
  OpenRectificationDocument,
  RectificationListDocument,
  RectificationRecordDocument,
  ReturnRectificationDocument,
  StationToInspectDocument,
} from '../../generated/documents/city-platform';
import { openRectification } from '../../generated/limits';
import { FormPage } from '../../kit/entry/form-page';
import { LoadedRecord } from '../../kit/record/loaded-record';
import { useRecord } from '../../kit/record/use-record';
import { openFields, openValues } from '../../nouns/rectification/open-fields';
import { reviewedRectificationRoutes } from '../../nouns/rectification/review-pages';
import { useSession } from '../../session/session-context';
import { REVIEW } from '../../words/bureau/casework';
import { say } from '../../words/language';
import { CHECK } from '../../words/nouns/check';

/** The routes for rectifications in the city. A new rectification is opened from a station or an inspection. */
export const RECTIFICATION_ROUTES: readonly RouteObject[] = [
  ...reviewedRectificationRoutes(
    {
      list: RectificationListDocument,
      record: RectificationRecordDocument,
      close: CloseRectificationDocument,
      return: ReturnRectificationDocument,
    },
    { level: 'CITY', opensFromList: false },
  ),
  { path: 'rectifications/new', element: <OpenRectificationForm /> },
];

/**
 * Shows the form that demands a correction at a station from its contractor, its street or its district. If the address
 * of the page names an inspection, the demand refers to it.
 */
function OpenRectificationForm() {
  const [search] = useSearchParams();
  const { today } = useSession();
  const [id, inspectionId] = [search.get('station') ?? '', search.get('inspection')];
  const loaded = useRecord(StationToInspectDocument, { id }, 'form');
  return (
    <LoadedRecord loaded={loaded} pick={({ station }) => station}>
      {({ name }) => (
        <FormPage
          spec={{
            id: `rectification-${id}-${inspectionId ?? ''}`,
            title: say(CHECK.record, { title: say(REVIEW.open), station: name }),
            fields: openFields(['CONTRACTOR', 'STREET', 'DISTRICT']),
            limits: openRectification,
            initial: openValues(search, today),
            backTo: `/stations/${id}?tab=rectifications`,
            send: (act, values, key) => {
              const input = { ...values, stationId: id, inspectionId };
              return act(OpenRectificationDocument, { input }, key);
            },
            doneTo: ({ openRectification: row }) => `/rectifications/${row?.id ?? ''}`,
          }}
        />
      )}
    </LoadedRecord>
  );
}
