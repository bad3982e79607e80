/** What a change does to a client that was written to the earlier document. */
export type ChangeClass = keyof typeof CHANGE_CLASSES;

/** The closed list of classes. */
export const CHANGE_CLASSES = {
  'breaks-requests': 'a request that was right may be refused, go astray or mean something else',
  'breaks-answers': 'an answer may lack what it had, or have what the client was told not to expect',
  adds: 'something new that a client need not send or read',
  loosens: 'a request may be what it could not be before',
  promises: 'an answer is held to more than before',
  announces: 'nothing on the wire yet, but the document says that something will come',
  annotation: 'words, examples and extensions',
} as const;

/** The closed list of what can happen to a document. */
export type ChangeKind =
  | 'operation-removed'
  | 'operation-added'
  | 'path-renamed'
  | 'method-changed'
  | 'server-removed'
  | 'server-added'
  | 'security-changed'
  | 'parameter-added'
  | 'parameter-removed'
  | 'parameter-moved'
  | 'parameter-required'
  | 'parameter-optional'
  | 'parameter-style'
  | 'body-added'
  | 'body-removed'
  | 'body-required'
  | 'body-optional'
  | 'content-type-added'
  | 'content-type-removed'
  | 'encoding-changed'
  | 'status-added'
  | 'status-removed'
  | 'header-added'
  | 'header-removed'
  | 'header-required'
  | 'header-optional'
  | 'property-added'
  | 'property-removed'
  | 'property-required'
  | 'property-optional'
  | SchemaKind
  | 'default-changed'
  | 'deprecated'
  | 'annotation-changed';

/** What can happen to the set of values that a schema takes. */
export type SchemaKind =
  | 'type-changed'
  | 'nullable-changed'
  | 'enum-added'
  | 'enum-removed'
  | 'enum-value-added'
  | 'enum-value-removed'
  | 'pattern-changed'
  | 'format-changed'
  | 'bounds-changed'
  | 'further-properties-changed'
  | 'alternative-added'
  | 'alternative-removed'
  | 'keyword-changed';

export interface Change {
  readonly kind: ChangeKind;
  readonly class: ChangeClass;
  /** The operations that it shows in. */
  readonly operations: readonly string[];
  /** Where it happened: pointers into the earlier document, also to where something new would stand. */
  readonly places: readonly string[];
  /** These and every other pointer that leads there, by way of a reference. */
  readonly pointers: readonly string[];
  /** One sentence without its full stop. */
  readonly says: string;
}

/** Which way a value travels. */
export type Direction = 'request' | 'answer';

/** What became of the set of values that are right. `other` may be both narrower and wider. */
export type Movement = 'narrower' | 'wider' | 'other';

/** A narrower request and a wider answer break a client; the other two do not. */
export function classOf(movement: Movement, direction: Direction): ChangeClass {
  if (direction === 'request') return movement === 'wider' ? 'loosens' : 'breaks-requests';
  return movement === 'narrower' ? 'promises' : 'breaks-answers';
}
