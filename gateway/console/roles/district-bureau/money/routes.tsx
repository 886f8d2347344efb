import { type RouteObject } from 'react-router-dom';
import { FundsPage } from './funds-page';
import { InstalmentsPage } from './instalment-page';
import { PaymentPage, PaymentsPage } from './payment-pages';

export const MONEY_ROUTES: readonly RouteObject[] = [
  { path: 'instalments', element: <InstalmentsPage /> },
  { path: 'payments', element: <PaymentsPage /> },
  { path: 'payments/:id', element: <PaymentPage /> },
  { path: 'funds', element: <FundsPage /> },
];
