/** The third party's record of a Twilio account, with the token that it uses there. */
export interface Provider {
  readonly id: string;
  readonly bearerToken: string;
  readonly name: string;
  readonly accountSid: string;
  readonly authToken: string;
  readonly verifiedMs: number;
  readonly status: 'verified' | 'pending' | 'warning' | 'failed';
  /** Whether an update of its token is under way. */
  readonly isBusy: boolean;
  readonly trunkSid: string;
}

/** Asks Twilio whether it knows the token, by a path where the usual one is not meant. It must answer within bounded time and never reject. */
export type ProviderUpstream = (accountSid: string, token: string, path?: string) => Promise<UpstreamVerdict>;

export type UpstreamVerdict = 'accepted' | 'refused' | 'unavailable';
