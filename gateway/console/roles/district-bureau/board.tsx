import { BoardDocument } from '../../generated/documents/district-bureau';
import { Board } from '../../nouns/board/board';
import { streetLink } from '../../nouns/board/tile-links';

/** Shows the board of the district bureau. */
export function BoardPage() {
  return <Board document={BoardDocument} tileLink={streetLink} hasFindings={false} />;
}
