import { useSession } from '../../../session/session-context';
import { type Termed, missingSignaturesText, objectionTermText } from './terms-text';

export type TermTextProps =
  { of: 'objection'; row: Parameters<typeof objectionTermText>[0] } | { of: 'signatures'; row: Termed };

export default function TermText({ of, row }: TermTextProps) {
  const { today } = useSession();
  return of === 'objection' ? objectionTermText(row) : missingSignaturesText(row, today);
}
