/** A document that cannot be compared, with one sentence on why; it is neither Keyturn's fault nor a change. */
export class UnreadableDocument extends Error {
  override readonly name = 'UnreadableDocument';
  /** Whether it is well-formed, but no document of an API at all. */
  readonly isForeign: boolean;

  constructor(message: string, { isForeign = false } = {}) {
    super(message);
    this.isForeign = isForeign;
  }
}
