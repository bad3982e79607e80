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
  | { readonly kind: 'other-account' };

/** Whether a correct server accepts a request with this variation, as it does a plain one. */
export function isHarmless(variation: Variation | undefined): boolean {
  return variation === undefined || variation.kind === 'unknown-field';
}
