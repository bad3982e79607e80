/** The closed list of the ways in which a document contradicts itself. */
export type ContradictionKind =
  | 'path-without-operation'
  | 'path-parameter-missing'
  | 'operation-id-twice'
  | 'scheme-undefined'
  | 'reference-broken'
  | 'example-refused'
  | 'example-undescribed'
  | 'default-refused'
  | 'date-dialect'
  | 'address-dialect'
  | 'pattern-unanchored'
  | 'pattern-malformed'
  | 'bounds-crossed'
  | 'required-undescribed';

export interface Contradiction {
  readonly kind: ContradictionKind;
  /** The operations that it was seen in. */
  readonly where: readonly string[];
  /** The nearest pointer into the document. */
  readonly at: string;
  readonly pointers: readonly string[];
  /** One sentence without its full stop. */
  readonly says: string;
}
