import { BoardDocument } from '../../generated/documents/city-platform';
import { Board } from '../../nouns/board/board';
import { districtLink } from '../../nouns/board/tile-links';

/** Shows the board of the city platform. */
export function BoardPage() {
  return <Board document={BoardDocument} tileLink={districtLink} hasFindings />;
}
