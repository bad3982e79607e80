import type { ApiId } from '../../specs/catalogue.ts';

export type TargetKind = 'reference' | 'mock' | 'live';

/** The origins, with an optional path, under which the APIs of a target are reached; `v2010` makes subaccounts. */
export type Addresses = Readonly<Partial<Record<ApiId | 'v2010', string>>>;

export interface AccountCredentials {
  readonly accountSid: string;
  readonly authToken: string;
}

/** What is tested. An API without an address, and an actor without credentials, is not judged. */
export interface Target {
  readonly kind: TargetKind;
  readonly addresses: Addresses;
  readonly owner?: AccountCredentials;
  readonly stranger?: AccountCredentials;
  readonly provider?: { readonly id: string; readonly token: string };
  /** The address of the recording upstream that the provider asks in Twilio's place. */
  readonly upstream?: string;
  /** Why it lacks what its addresses and accounts would give it, with what to set. */
  readonly lacks?: Readonly<Partial<Record<'subaccount' | 'stranger' | 'provider', string>>>;
  /** How long a change of a token may take to be seen everywhere, in milliseconds. */
  readonly propagationTimeoutMs: number;
  /** How long one request may take, in milliseconds. */
  readonly requestTimeoutMs: number;
}

/** How long to wait where nothing else is said: a mock has nothing to propagate, a live account is given a minute. */
export const DEFAULT_TIMEOUTS: Readonly<Record<TargetKind, Pick<Target, 'propagationTimeoutMs' | 'requestTimeoutMs'>>> =
  {
    reference: { propagationTimeoutMs: 2_000, requestTimeoutMs: 5_000 },
    mock: { propagationTimeoutMs: 2_000, requestTimeoutMs: 5_000 },
    live: { propagationTimeoutMs: 60_000, requestTimeoutMs: 30_000 },
  };
