import type { SecretRegistry } from '../../evidence/secrets.ts';

/** A registry whose newest secrets can be let go again: those of a plan that held are never written anywhere. */
export interface SecretLedger {
  /** What a client registers in. */
  readonly registry: SecretRegistry;
  /** From now on, secrets are held apart. */
  hold(): void;
  /** The secrets that were held since then, which are let go. Without `hold`, there are none. */
  release(): readonly string[];
}

/** A ledger over a registry; until something is held, every secret goes into that. */
export function createSecretLedger(secrets: SecretRegistry): SecretLedger {
  let held: Set<string> | undefined;
  return {
    registry: {
      register(secret) {
        if (held === undefined) secrets.register(secret);
        else if (secret !== undefined) held.add(secret);
      },
      redact: (text) => secrets.redact(text),
    },
    hold() {
      held = new Set();
    },
    release() {
      const released = [...(held ?? [])];
      held = undefined;
      return released;
    },
  };
}
