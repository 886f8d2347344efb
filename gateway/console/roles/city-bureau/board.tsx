import { BoardDocument } from '../../generated/documents/city-bureau';
import { Board } from '../../nouns/board/board';

/** Shows the board of the city bureau. The tile of a district opens its record, where the bureau can grant waivers. */
export function BoardPage() {
  return <Board document={BoardDocument} tileLink={({ code }) => `/districts/${code}`} hasFindings />;
}
