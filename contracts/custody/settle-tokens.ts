import { authToken } from '../../specs/catalogue.ts';
import { addressOf } from '../client/addresses.ts';
import { Halt } from '../client/halt.ts';
import { isAnswered } from '../evidence/exchange.ts';
import { readPlan } from './read-plan.ts';
import { type SweepParts, sendAs } from './sweep.ts';
import { type TokenState, tokenOf } from './token-state.ts';

const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 5_000;

/**
 * Finds out what became of a promotion that is in doubt, by asking which token works, and deletes the secondary token that this
 * run made. Returns why one may be left, in one sentence; undefined where none of the run's is.
 */
export async function settleTokens(
  parts: SweepParts & { readonly propagationMs: number },
  accountSid: string,
): Promise<string | undefined> {
  await settlePromotion(parts, accountSid);
  const state = parts.ledger.tokens(accountSid);
  if (state === undefined || !isOpen(state)) return undefined;
  try {
    await deleteSecondary(parts, accountSid);
  } catch (error) {
    if (error instanceof Halt) return error.message;
    throw error;
  }
  const after = parts.ledger.tokens(accountSid);
  if (after === undefined || !isOpen(after)) return undefined;
  return `Whether the secondary Auth Token of ${accountSid} is gone is not known: run \`npm run recover\` again.`;
}

/** Deletes the secondary token of an account, with whatever token opens it. */
export async function deleteSecondary(
  parts: Pick<SweepParts, 'client' | 'tokensOf' | 'addresses'>,
  accountSid: string,
): Promise<void> {
  const operation = authToken.operations.delete;
  if (operation === undefined) return;
  const url = addressOf(parts.addresses, 'accounts', { path: operation.path, query: {} });
  const plan = { scenario: 'lifecycle', step: 'delete', operation, method: operation.method, url } as const;
  const exchange = await sendAs(parts, accountSid, plan);
  // Sent again, it finds nothing where the first one did its work.
  if (exchange !== undefined && !isAnswered(exchange)) await sendAs(parts, accountSid, plan);
}

async function settlePromotion(
  parts: SweepParts & { readonly propagationMs: number },
  accountSid: string,
): Promise<void> {
  const deadlineMs = parts.clock.now() + parts.propagationMs + LONGEST_PAUSE_MS;
  for (let pauseMs = FIRST_PAUSE_MS; ; pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS)) {
    const state = parts.ledger.tokens(accountSid);
    if (state?.secondary.kind !== 'promoting') return;
    for (const token of [state.primary, state.secondary.token]) {
      await parts.client.send(readPlan(parts.addresses, accountSid, token));
    }
    if (parts.clock.now() >= deadlineMs) return;
    await parts.clock.sleep(pauseMs);
  }
}

function isOpen({ secondary }: TokenState): boolean {
  return tokenOf(secondary).length > 0;
}
