import { type RouteObject, useSearchParams } from 'react-router-dom';
import {
  CloseRectificationDocument,
  OpenRectificationDocument,
  RectificationListDocument,
  RectificationRecordDocument,
  ReturnRectificationDocument,
} from '../../generated/documents/district-hub';
import { openRectification } from '../../generated/limits';
import { FormPage } from '../../kit/entry/form-page';
import { openFields, openValues } from '../../nouns/rectification/open-fields';
import { reviewedRectificationRoutes } from '../../nouns/rectification/review-pages';
import { useSession } from '../../session/session-context';
import { REVIEW } from '../../words/bureau/casework';
import { say } from '../../words/language';
import { WithStations } from './with-stations';

/**
 * The routes for rectifications. The district hub reviews the answers to rectifications that the district opened. If
 * the answer comes from the contractor that runs the hub itself, the district bureau reviews it.
 */
export const RECTIFICATION_ROUTES: readonly RouteObject[] = [
  ...reviewedRectificationRoutes(
    {
      list: RectificationListDocument,
      record: RectificationRecordDocument,
      close: CloseRectificationDocument,
      return: ReturnRectificationDocument,
    },
    { level: 'DISTRICT', opensFromList: true },
  ),
  { path: 'rectifications/new', element: <OpenRectificationForm /> },
];

/** Shows the form that demands a correction. If the address of the page names a visit, the demand refers to it. */
function OpenRectificationForm() {
  const [search] = useSearchParams();
  const { today } = useSession();
  const visitId = search.get('visit');
  return (
    <WithStations>
      {(station) => (
        <FormPage
          spec={{
            id: `rectification-${visitId ?? ''}`,
            title: say(REVIEW.open),
            fields: [station, ...openFields(['CONTRACTOR', 'STREET'])],
            limits: openRectification,
            initial: openValues(search, today),
            backTo: '/rectifications',
            send: (act, input, key) => act(OpenRectificationDocument, { input: { ...input, visitId } }, key),
          }}
        />
      )}
    </WithStations>
  );
}
