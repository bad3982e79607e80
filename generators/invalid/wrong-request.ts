import type { Texts } from '../from-schema.ts';

/** A request that is wrong in one way, beside an otherwise valid one. */
export interface WrongRequest {
  readonly step: 'create' | 'update' | 'fetch' | 'delete' | 'list' | 'stray';
  readonly variation: Wrongness;
  /** The form; on a list, the query. */
  readonly fields?: Texts;
  /** More of the form, encoded as it is. */
  readonly appended?: string;
  readonly contentType?: 'application/json' | 'text/plain';
  /** Instead of the SID of an instance. */
  readonly sid?: string;
  readonly method?: 'PUT' | 'PATCH';
}

/** What is wrong with it, as rules are told. */
export type Wrongness =
  | { readonly kind: 'missing-field' | 'empty-field' | 'duplicate-field' | 'invalid-enum'; readonly field: string }
  | { readonly kind: 'malformed-sid'; readonly how: 'wrong-prefix' | 'too-short' | 'not-hex' }
  | { readonly kind: 'invalid-policy'; readonly how: 'unknown-permission' | 'not-json' | 'not-an-object' }
  | { readonly kind: 'page-size'; readonly size: number }
  | {
      readonly kind:
        | 'missing-policy'
        | 'unknown-sid'
        | 'long-name'
        | 'bad-page-size'
        | 'control-characters'
        | 'wrong-content-type'
        | 'unsupported-method'
        | 'broken-encoding'
        | 'huge-body';
    };
