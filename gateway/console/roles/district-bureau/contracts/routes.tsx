import { type RouteObject } from 'react-router-dom';
import { CasesPage } from './case-page';
import { AccountForm, AmendForm, SubcontractingForm } from './contract-forms';
import { CONTRACT_PAGES } from './contract-pages';
import { AcceptForm, SettleForm, TerminateForm } from './lot-forms';
import { AccountRedirect, LotRedirect } from './redirects';
import { AcceptanceSheetPage } from './acceptance-sheet-page';

export const CONTRACT_ROUTES: readonly RouteObject[] = [
  ...CONTRACT_PAGES,
  { path: 'contracts/:id/amend', element: <AmendForm /> },
  { path: 'contracts/:id/account', element: <AccountForm /> },
  { path: 'contracts/:id/subcontracting', element: <SubcontractingForm /> },
  { path: 'contracts/:id/lots/:lotId/accept', element: <AcceptForm /> },
  { path: 'contracts/:id/lots/:lotId/terminate', element: <TerminateForm /> },
  { path: 'contracts/:id/lots/:lotId/settle', element: <SettleForm /> },
  { path: 'lots/:id/:act', element: <LotRedirect /> },
  { path: 'accounts/:id', element: <AccountRedirect /> },
  { path: 'terminations', element: <CasesPage /> },
  { path: 'contracts/:id/lots/:lotId/acceptances/:year/print', element: <AcceptanceSheetPage /> },
];
