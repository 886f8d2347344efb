import {
  RejectPaymentDocument,
  ReturnPaymentDocument,
} from '../../../../gateway/console/generated/documents/finance-bureau';
import { type rejectDisbursement, type returnPayment } from '../../../../gateway/console/generated/limits';
import { type NameIn } from '../../../../gateway/console/graph/entered';
import { type Act } from '../../../../gateway/console/kit/act/use-act';
import { sentValues } from '../../../../gateway/console/kit/form/check-values';
import { type Field } from '../../../../gateway/console/kit/form/field';

/** The variables of the calls. The compiler must refuse each call that follows an `@ts-expect-error`. */
const sent: object[] = [];
const act: Act = (_, variables) => {
  sent.push(variables);
  return Promise.resolve({ data: null, refusal: null });
};

const FIELDS: readonly Field[] = [{ name: 'reason', label: ['理由', 'Reason'], kind: 'prose' }];
const rejection = sentValues<NameIn<keyof typeof rejectDisbursement>>({ reason: ' 重复 ' }, FIELDS);
const returned = sentValues<NameIn<keyof typeof returnPayment>>({ reason: '退汇' }, FIELDS);

it('sends entered values beside the variables, or in the input, of a document that has their names', async () => {
  sent.length = 0;
  await act(RejectPaymentDocument, { id: 'a', ...rejection }, 'k');
  await act(ReturnPaymentDocument, { input: { disbursementId: 'a', ...returned } }, 'k');
  expect(sent).toEqual([{ id: 'a', reason: '重复' }, { input: { disbursementId: 'a', reason: '退汇' } }]);
});

it('sends nothing that the document does not take', async () => {
  // @ts-expect-error: a number is no id.
  await act(RejectPaymentDocument, { id: 1, ...rejection }, 'k');
  // @ts-expect-error: the reason is missing.
  await act(RejectPaymentDocument, { id: 'a' }, 'k');
  // @ts-expect-error: the values of another form.
  await act(RejectPaymentDocument, { id: 'a', ...returned }, 'k');
  // @ts-expect-error: an input that the document does not have.
  await act(RejectPaymentDocument, { input: rejection }, 'k');
  // @ts-expect-error: any object.
  await act(ReturnPaymentDocument, { input: { disbursementId: 'a' } as Record<string, unknown> }, 'k');
  expect(await act(RejectPaymentDocument, { id: 'a', reason: '重复' }, 'k')).toEqual({ data: null, refusal: null });
});
