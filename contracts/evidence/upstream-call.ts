import type { Outage } from './variation.ts';

/** What somebody asked the recording upstream, and what became of it. */
export interface UpstreamCall {
  readonly method: string;
  readonly url: string;
  /** The Authorization header, where there was one. */
  readonly authorization?: string;
  /** Undefined where the connection was closed without an answer. */
  readonly status?: number;
  /** Milliseconds since the epoch, on the upstream's clock. */
  readonly sentAtMs: number;
  readonly ms: number;
}

/** The recording upstream, as a run uses it: what the provider asks it is seen, and it can be put out of order. */
export interface RecordingUpstream {
  /** The calls that came since this was asked for the last time. */
  newCalls(): Promise<readonly UpstreamCall[]>;
  /** Fails every call in this way until it is told otherwise; without one, Twilio answers again. */
  fail(how?: Outage): Promise<void>;
}
