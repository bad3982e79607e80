import type { DecodedError, SdkRequest, SdkResult } from '../../evidence/sdk-result.ts';
import type { Addresses } from '../../target/target.ts';

/** A client library under test, behind one way to ask for anything that the documents have. */
export interface Sdk {
  readonly name: string;
  readonly version: string;
  /** By operationId, the operations that it offers. */
  readonly operations: readonly string[];
  /** Does one thing with a client of its own, and resolves with what the library made of it; rejects as the library does. */
  call(asked: SdkRequest, access: SdkAccess): Promise<SdkAnswer>;
  /** What a program can read off an error that the library threw. */
  errorOf(thrown: unknown): Pick<DecodedError, 'status' | 'code'>;
}

export type SdkAnswer = Extract<SdkResult, { readonly kind: 'instance' | 'items' | 'deletion' }>;

export interface SdkAccess {
  readonly addresses: Addresses;
  /** How long it is told to wait for an answer. */
  readonly timeoutMs: number;
  /** Whether it is told to write down what it does. */
  readonly isVerbose: boolean;
}
