import { type RouteObject } from 'react-router-dom';
import { ContractPage, ContractsPage } from './contract-pages';
import { ContractorPage, ContractorsPage, CorrectForm } from './contractor-pages';
import { FundsPage } from './funds-page';
import { PaymentPage, PaymentsPage } from './payment-pages';

export const MONEY_ROUTES: readonly RouteObject[] = [
  { path: 'funds', element: <FundsPage /> },
  { path: 'contracts', element: <ContractsPage /> },
  { path: 'contracts/:id', element: <ContractPage /> },
  { path: 'contractors', element: <ContractorsPage /> },
  { path: 'contractors/:id', element: <ContractorPage /> },
  { path: 'contractors/:id/correct', element: <CorrectForm /> },
  { path: 'payments', element: <PaymentsPage /> },
  { path: 'payments/:id', element: <PaymentPage /> },
];
