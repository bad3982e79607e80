import { type Exchange, isAnswered } from '../../evidence/exchange.ts';
import { revealedIn, type SecretRegistry } from '../../evidence/secrets.ts';

/** A registry that need not know the secrets of plans that held: they are never written anywhere. */
export interface SecretLedger {
  /** What a client registers in. */
  readonly registry: SecretRegistry;
  /** From now on, secrets are held apart. */
  hold(): void;
  /** Ends that. */
  release(): void;
  /** Registers all secrets of any plan that these exchanges show: a server may give away what an earlier plan sent. */
  learnFrom(exchanges: readonly Exchange[]): void;
}

// Only a server that keeps its world from plan to plan gives more than some hundred.
const MOST_APART = 50_000;

/** A ledger over a registry; until something is held, every secret goes into that. */
export function createSecretLedger(secrets: SecretRegistry): SecretLedger {
  const apart = new Set<string>();
  let isHolding = false;
  const keep = (secret: string) => {
    const [oldest] = apart;
    if (apart.size >= MOST_APART && oldest !== undefined) apart.delete(oldest);
    apart.add(secret);
  };
  return {
    registry: {
      register(secret) {
        if (!isHolding) secrets.register(secret);
        else if (secret !== undefined) keep(secret);
      },
      redact: (text) => secrets.redact(text),
    },
    hold() {
      isHolding = true;
    },
    release() {
      isHolding = false;
    },
    learnFrom(exchanges) {
      const text = exchanges.map(textOf).join('\n');
      for (const secret of shownIn(text, [...apart])) secrets.register(secret);
    },
  };
}

function textOf({ request, outcome, ...rest }: Exchange): string {
  const answer = isAnswered({ request, outcome, ...rest }) ? outcome : undefined;
  return JSON.stringify([request, answer]) + ('body' in outcome ? outcome.body : '') + (request.body ?? '');
}

// By halves, because a text is searched for many secrets at the cost of one.
function shownIn(text: string, secrets: readonly string[]): readonly string[] {
  if (secrets.length === 0 || !revealedIn(text, secrets)) return [];
  if (secrets.length === 1) return secrets;
  const middle = Math.floor(secrets.length / 2);
  return [...shownIn(text, secrets.slice(0, middle)), ...shownIn(text, secrets.slice(middle))];
}
