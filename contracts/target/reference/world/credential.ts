/** An AWS credential or a public key. What it protects is not kept, for nothing ever reads it back. */
export interface Credential {
  readonly sid: string;
  readonly accountSid: string;
  readonly friendlyName: string | null;
  readonly createdMs: number;
  readonly updatedMs: number;
}
