/** What a call asks for, in the names that the documents use. */
export interface SdkRequest {
  readonly operationId: string;
  readonly sid?: string;
  /** Fields of the form, or parameters of the query. */
  readonly fields: Readonly<Record<string, string>>;
  /** The most items that a list is to return. */
  readonly limit?: number;
  readonly credentials: { readonly username: string; readonly password: string };
}

export type SdkResult =
  | { readonly kind: 'instance'; readonly fields: DecodedFields }
  | { readonly kind: 'items'; readonly items: readonly DecodedFields[] }
  /** What a deletion says; undefined where it says nothing but that it is over. */
  | { readonly kind: 'deletion'; readonly deleted: unknown }
  | { readonly kind: 'error'; readonly error: DecodedError }
  /** It was given up: it sent more requests than any call needs, or took longer than it was told to. */
  | { readonly kind: 'cut'; readonly after: 'requests' | 'time' }
  | { readonly kind: 'not-offered' };

/** By the names that the documents use. A date is a Date, or whatever the library has in its place. */
export type DecodedFields = Readonly<Record<string, unknown>>;

export interface DecodedError {
  readonly message: string;
  readonly status?: unknown;
  readonly code?: unknown;
  /** All that a program shows which prints the error. */
  readonly text: string;
}
