import type { Trial } from '../../run/trial.ts';

const HOUR_MS = 3_600_000;

/** Circumstances in which a server that keeps the contract is judged as fully as in any other. */
export const circumstances: readonly Trial[] = [
  { id: 'judged as a live account', isLive: true },
  { id: 'former tokens that work for a second', propagationDelayMs: 1_000 },
  { id: 'former tokens that work for almost as long as is waited for them', propagationDelayMs: 1_900 },
  { id: 'former tokens of a live account that work for 50 seconds', isLive: true, propagationDelayMs: 50_000 },
  { id: 'answers that take 3 seconds', latencyMs: 3_000 },
  { id: 'a hundred requests a second', rateLimit: { requests: 100, perMs: 1_000 } },
  { id: 'a clock that is an hour ahead', clockSkewMs: HOUR_MS },
  { id: 'a clock that is an hour behind', clockSkewMs: -HOUR_MS },
  { id: 'a path of its own', pathPrefix: '/twilio' },
  { id: 'a provider that lists all accounts to try a token', providerAsks: 'all-accounts' },
  { id: 'a provider that asks Twilio twice', providerAsks: 'twice' },
  { id: 'a list of a live account that lags 5 seconds behind', isLive: true, listingDelayMs: 5_000 },
  { id: 'a list of a live account that lags 20 seconds behind', isLive: true, listingDelayMs: 20_000 },
];

/** Circumstances in which a part of it cannot be judged, and yet nothing may be called broken. */
export const hardships: readonly Trial[] = [
  { id: 'twenty requests a second', rateLimit: { requests: 20, perMs: 1_000 } },
  { id: 'three requests a second', rateLimit: { requests: 3, perMs: 1_000 } },
  { id: 'fifty requests in ten seconds', rateLimit: { requests: 50, perMs: 10_000 } },
];
