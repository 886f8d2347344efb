import { useRef, useState } from 'react';
import { ComplainDocument } from '../../generated/documents/public';
import { keyOfPart, newKey } from '../../graph/idempotency-key';
import { type Fault, type Refusal } from '../../graph/refusal';
import { faultsIn } from '../../kit/form/check-values';
import { askPublic } from '../frame/ask-public';
import { COMPLAINT_FIELDS, COMPLAINT_LIMITS } from './complaint-fields';

/** The values of the form for a complaint. */
export type ComplaintValues = { stationId: string; text: string; contact: string };

/** The state of a complaint while the person writes and sends it. */
export type Complaint = {
  values: ComplaintValues;
  set: (part: Partial<ComplaintValues>) => void;
  faults: readonly Fault[];
  /** Why the Hub refused the whole complaint. Null if it did not. */
  refusal: Refusal | null;
  isSending: boolean;
  send: () => void;
};

/**
 * Holds a complaint only in the memory of the page. If the network failed, the person can send the complaint again with
 * the same idempotency key, and the Hub answers with the same receipt. If the person changes the text in between, it is
 * a new complaint with a new key.
 */
export function useComplaint(stationId: string, onSent: (receipt: string) => void): Complaint {
  const [values, setValues] = useState<ComplaintValues>({ stationId, text: '', contact: '' });
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isSending, setIsSending] = useState(false);
  const key = useRef(newKey());
  const send = async () => {
    const found = faultsIn(values, COMPLAINT_FIELDS, COMPLAINT_LIMITS);
    setFaults(found);
    setRefusal(null);
    if (found.length > 0) return;
    setIsSending(true);
    const contact = values.contact.trim();
    const text = { stationId: values.stationId, text: values.text.trim() };
    const content = contact === '' ? text : { ...text, contact };
    const input = { ...content, idempotencyKey: keyOfPart(key.current, content) };
    const { data, refusal: refused } = await askPublic(ComplainDocument, { input });
    setIsSending(false);
    if (refused !== null && refused.faults.length > 0) setFaults(refused.faults);
    else setRefusal(refused);
    if (data?.complain) onSent(data.complain.receipt);
  };
  const set = (part: Partial<ComplaintValues>) => setValues((now) => ({ ...now, ...part }));
  return { values, set, faults, refusal, isSending, send: () => void send() };
}
