export interface ApiKey {
  readonly sid: string;
  readonly accountSid: string;
  readonly friendlyName: string | null;
  readonly secret: string;
  /** Null for a standard key. */
  readonly policy: Policy | null;
  readonly createdMs: number;
  readonly updatedMs: number;
}

export interface Policy {
  readonly allow: readonly string[];
}
