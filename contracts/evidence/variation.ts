/**
 * How a request departs, on purpose, from a plain valid one. A rule about refusals reads it, because a request does not
 * show by itself that its SID was made up. A request without one is plain: nothing is wrong with it.
 */
export type Variation =
  | { readonly kind: 'unknown-sid' }
  | { readonly kind: 'malformed-sid'; readonly how: 'wrong-prefix' | 'too-short' | 'not-hex' }
  | { readonly kind: 'missing-field'; readonly field: string }
  | { readonly kind: 'invalid-enum'; readonly field: string }
  | { readonly kind: 'missing-policy' }
  | { readonly kind: 'invalid-policy'; readonly how: 'unknown-permission' | 'not-json' | 'not-an-object' }
  | { readonly kind: 'long-name' }
  | { readonly kind: 'page-size'; readonly size: number }
  | { readonly kind: 'bad-page-size' }
  | { readonly kind: 'bad-page-token' }
  | { readonly kind: 'unknown-field'; readonly field: string }
  | { readonly kind: 'empty-field'; readonly field: string }
  | { readonly kind: 'duplicate-field'; readonly field: string }
  | { readonly kind: 'control-characters' }
  | { readonly kind: 'broken-encoding' }
  | { readonly kind: 'huge-body' }
  | { readonly kind: 'unsupported-method' }
  | { readonly kind: 'unknown-path' }
  | { readonly kind: 'wrong-content-type' }
  | { readonly kind: 'altered-token'; readonly how: 'other-case' | 'prefix' | 'suffix' | 'truncated' | 'empty' }
  | { readonly kind: 'other-account' }
  | { readonly kind: 'malformed-token'; readonly how: 'too-short' | 'too-long' | 'upper-case' | 'not-hex' | 'empty' }
  | { readonly kind: 'unknown-token' }
  /** The recording upstream is told to answer whatever the provider asks in this way. */
  | { readonly kind: 'twilio-out-of-order'; readonly how: Outage }
  /** One of two requests that are under way at once. */
  | { readonly kind: 'at-once' }
  /** A question of the provider's that came while no request of ours was under way. */
  | { readonly kind: 'unprompted' };

/** How the recording upstream can fail: by a status, or by closing the connection. */
export type Outage = 429 | 503 | 'hangs-up';

/** Whether a correct server accepts a request with this variation, as it does a plain one. */
export function isHarmless(variation: Variation | undefined): boolean {
  return variation === undefined || variation.kind === 'unknown-field' || variation.kind === 'at-once';
}
