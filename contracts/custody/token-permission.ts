import { type Secondary, type TokenChange, type TokenState, tokenOf } from './token-state.ts';

/** Where and when a change of a token is asked for. */
export interface TokenQuestion {
  readonly accountSid: string;
  readonly state: TokenState;
  /** Whether the account is a subaccount that this run made, so that nobody else uses it. */
  readonly isOwnSubaccount: boolean;
  readonly nowMs: number;
  readonly propagationMs: number;
  /** Whether the reader has asked to have a secondary token deleted, whoever made it. */
  readonly deletesAny?: boolean | undefined;
}

// A little more than a scenario waits between a deletion and the next one.
const MARGIN_MS = 30_000;

/**
 * Why a change of a token must not be sent, with what to do, in one sentence; undefined where it may be. A token is deleted or
 * promoted only where this run's own creation of it was answered, and so each rotation begins with a creation.
 */
export function whyNotChange(change: TokenChange, question: TokenQuestion): string | undefined {
  // Any change now would make it impossible to find out.
  if (question.state.secondary.kind === 'promoting') return inDoubt(question.accountSid);
  if (change === 'create') return whyNotCreate(question);
  return change === 'delete' ? whyNotDelete(question) : whyNotPromote(question);
}

function whyNotCreate({ accountSid, state: { secondary }, isOwnSubaccount }: TokenQuestion): string | undefined {
  if (secondary.kind === 'disabled') return disabled(accountSid);
  return secondary.kind === 'foreign' && !isOwnSubaccount ? foreign(accountSid, secondary.mayBeOurs) : undefined;
}

function whyNotDelete(question: TokenQuestion): string | undefined {
  const { accountSid, state, isOwnSubaccount } = question;
  const { secondary } = state;
  if (secondary.kind === 'made' || question.deletesAny) return undefined;
  if (secondary.kind === 'disabled') return disabled(accountSid);
  if (secondary.kind === 'unknown') {
    return `Whether ${accountSid} has a secondary Auth Token is not known, so nothing was deleted: a rotation begins with a creation.`;
  }
  return isOwnSubaccount ? undefined : whyNotDeleteOfMain(question, secondary);
}

function whyNotDeleteOfMain(question: TokenQuestion, secondary: Secondary): string | undefined {
  const { accountSid } = question;
  if (secondary.kind === 'none') return isRightAfter(question, secondary.sinceMs) ? undefined : tooLate(accountSid);
  if (secondary.kind === 'foreign') return foreign(accountSid, secondary.mayBeOurs);
  // What was never answered may be somebody else's, but for one that this run was given before.
  return tokenOf(secondary).length > 0 ? undefined : foreign(accountSid, true);
}

function whyNotPromote(question: TokenQuestion): string | undefined {
  const { accountSid, state, isOwnSubaccount } = question;
  const { secondary } = state;
  if (secondary.kind === 'made') return undefined;
  if (secondary.kind === 'disabled') return disabled(accountSid);
  if (secondary.kind !== 'none') {
    return `What would be promoted on ${accountSid} is not known for sure, so nothing was: run \`npm run recover\` to see what there is.`;
  }
  if (isOwnSubaccount) return undefined;
  return `A promotion without a secondary token is tried in a subaccount only: leave LIVE_ISOLATION out to have it judged.`;
}

function isRightAfter({ nowMs, propagationMs }: TokenQuestion, sinceMs: number): boolean {
  return nowMs <= sinceMs + propagationMs + MARGIN_MS;
}

function disabled(accountSid: string): string {
  return `${accountSid} makes no secondary Auth Tokens (its answer to a creation was 404): have their API enabled, or take auth-token out of RESOURCES.`;
}

function foreign(accountSid: string, mayBeOurs: boolean): string {
  return mayBeOurs
    ? `${accountSid} may have a secondary Auth Token whose creation was never answered: \`npm run recover -- --delete-secondary\` deletes it.`
    : `${accountSid} has a secondary Auth Token that this run did not make: promote or delete it yourself, then run again.`;
}

function tooLate(accountSid: string): string {
  return `Somebody may have made a secondary Auth Token on ${accountSid} since this run's was gone, so none was deleted: run again to have it judged.`;
}

function inDoubt(accountSid: string): string {
  return `Which token of ${accountSid} is the primary one is not known, so none was changed: \`npm run recover\` finds out by asking.`;
}
