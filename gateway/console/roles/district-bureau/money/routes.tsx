import { type RouteObject } from 'react-router-dom';
import { PaymentListDocument, PaymentRecordDocument } from '../../../generated/documents/district-bureau';
import { ListPage } from '../../../kit/list/list-page';
import { paymentList } from '../../../nouns/payment/payment-list';
import { paymentRoutes } from '../../../nouns/payment/payment-pages';
import { PaymentRecordPage } from '../../../nouns/payment/payment-record';
import { PERFORMANCE } from '../../../words/bureau/performance';
import { FundsPage } from './funds-page';
import { InstalmentsPage } from './instalment-page';

/**
 * The routes for the instalments, payments and budget of a district. Only the finance bureau can approve and make
 * payments.
 */
export const MONEY_ROUTES: readonly RouteObject[] = [
  { path: 'instalments', element: <InstalmentsPage /> },
  ...paymentRoutes({
    list: <ListPage spec={paymentList(PaymentListDocument, { title: PERFORMANCE.payments })} />,
    record: PaymentRecordDocument,
    show: (row) => <PaymentRecordPage row={row} actions={[]} />,
  }),
  { path: 'funds', element: <FundsPage /> },
];
