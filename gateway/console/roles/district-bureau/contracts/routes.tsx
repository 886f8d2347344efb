import { type RouteObject } from 'react-router-dom';
import { CasesPage } from './case-page';
import { AccountForm, AmendForm, SubcontractingForm } from './contract-forms';
import { ContractPage, ContractsPage } from './contract-pages';
import { AcceptForm, SettleForm, TerminateForm } from './lot-forms';
import { AccountRedirect, LotRedirect } from './redirects';
import { AcceptanceSheetPage, ContractSheetPage } from './sheets';

export const CONTRACT_ROUTES: readonly RouteObject[] = [
  { path: 'contracts', element: <ContractsPage /> },
  { path: 'contracts/:id', element: <ContractPage /> },
  { path: 'contracts/:id/amend', element: <AmendForm /> },
  { path: 'contracts/:id/account', element: <AccountForm /> },
  { path: 'contracts/:id/subcontracting', element: <SubcontractingForm /> },
  { path: 'contracts/:id/lots/:lotId/accept', element: <AcceptForm /> },
  { path: 'contracts/:id/lots/:lotId/terminate', element: <TerminateForm /> },
  { path: 'contracts/:id/lots/:lotId/settle', element: <SettleForm /> },
  { path: 'lots/:id/:act', element: <LotRedirect /> },
  { path: 'accounts/:id', element: <AccountRedirect /> },
  { path: 'terminations', element: <CasesPage /> },
  { path: 'contracts/:id/print', element: <ContractSheetPage /> },
  { path: 'contracts/:id/lots/:lotId/acceptances/:year/print', element: <AcceptanceSheetPage /> },
];
