import { type RecordAction } from '../../kit/record/actions-menu';
import { REVIEW } from '../../words/bureau/casework';
import { say } from '../../words/language';
import { RECTIFICATION } from '../../words/nouns/oversight';
import { type RectificationRow } from './rectification-columns';
import { type RectificationStep } from './review-dialogs';

type Reviewed = Pick<RectificationRow, 'openedBy' | 'status'>;

/**
 * Returns the actions that close a rectification or return its answer. Only the level that opened the rectification may
 * take these actions.
 */
export function reviewActions(
  { openedBy, status }: Reviewed,
  level: 'CITY' | 'DISTRICT',
  setStep: (step: RectificationStep) => void,
): RecordAction[] {
  const isClosed = status === 'CLOSED' || status === 'FAILED';
  const isOurs = (openedBy === 'CITY_PLATFORM') === (level === 'CITY');
  const closed = !isOurs ? say(REVIEW.whyNotOpener) : isClosed ? say(RECTIFICATION.whyClosed) : null;
  return [
    {
      key: 'close',
      title: say(REVIEW.close),
      why: closed ?? (status === 'OPEN' ? say(REVIEW.whyNotAnswered) : null),
      to: () => setStep('close'),
      isMain: true,
    },
    {
      key: 'return',
      title: say(REVIEW.returnIt),
      why: closed ?? (status === 'ANSWERED' ? null : say(REVIEW.whyNotAnswered)),
      to: () => setStep('return'),
    },
  ];
}
