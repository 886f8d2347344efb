/** The mutations about accounts and the registry of contractors. */
export const ACCOUNT_MUTATIONS: readonly string[] = [
  'changePaymentAccount',
  'confirmPaymentAccount',
  'withdrawPaymentAccount',
  'blockPaymentAccount',
  'correctContractor',
];
