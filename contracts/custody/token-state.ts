/** What is known of the secondary Auth Token of one account. */
export type Secondary =
  | { readonly kind: 'unknown' }
  /** A creation is under way, or was never answered. `token` is one that this run had made before it. */
  | { readonly kind: 'asked'; readonly token?: string }
  /** There is one that this run knows nothing of; it may be its own where a creation of the run's was never answered. */
  | { readonly kind: 'foreign'; readonly mayBeOurs: boolean }
  /** The account makes none at all. */
  | { readonly kind: 'disabled' }
  /** This run's creation was answered with it. */
  | { readonly kind: 'made'; readonly token: string }
  /** A promotion is under way, or was never answered, so that either token may be the primary one. */
  | {
      readonly kind: 'promoting';
      readonly token: string;
      readonly sinceMs: number;
      readonly oldIsDead?: boolean;
      readonly newIsAlive?: boolean;
    }
  | { readonly kind: 'deleting'; readonly token?: string }
  /** This run has just deleted or promoted it. */
  | { readonly kind: 'none'; readonly sinceMs: number };

/** The Auth Tokens of one account, as they are kept on the disk. */
export interface TokenState {
  readonly primary: string;
  /** Tokens that were primary or secondary before, the newest first: where all else fails, one of them may still open it. */
  readonly former: readonly string[];
  readonly secondary: Secondary;
  /** The token that the reader's own command was given last. */
  readonly handedOver?: string;
}

export type TokenChange = 'create' | 'delete' | 'promote';

/** What became of a change: what is known, told in the words of the state machine. */
export type ChangeOutcome =
  /** Never sent, or never looked at. */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'denied' }
  /** Refused for what was asked, by this status. */
  | { readonly kind: 'refused'; readonly status: number }
  | { readonly kind: 'done'; readonly token?: string }
  /** Nobody knows. */
  | { readonly kind: 'doubt' };

/** Somebody who tries a change with credentials that are wrong on purpose may be told anything but the truth. */
export interface ChangeMade {
  readonly change: TokenChange;
  readonly outcome: ChangeOutcome;
  readonly isOwner: boolean;
  readonly nowMs: number;
}

const KEPT_TOKENS = 24;

/** An account that this run has changed nothing of. */
export function untouched(primary: string): TokenState {
  return { primary, former: [], secondary: { kind: 'unknown' } };
}

/** All tokens that may open the account, the likeliest first. */
export function knownTokens({ primary, former, secondary }: TokenState): readonly string[] {
  return [...new Set([primary, ...tokenOf(secondary), ...former])];
}

/** What must be on the disk before a change is sent, as the process may die while it is under way. */
export function whileChanging(state: TokenState, change: TokenChange, nowMs: number): TokenState {
  const { secondary } = state;
  const known = held(secondary);
  if (change === 'create') return { ...state, secondary: { kind: 'asked', ...known } };
  if (change === 'delete') return { ...state, secondary: { kind: 'deleting', ...known } };
  return secondary.kind === 'made'
    ? { ...state, secondary: { kind: 'promoting', token: secondary.token, sinceMs: nowMs } }
    : state;
}

/** What is known after a change, from what was known before it. */
export function afterChange(before: TokenState, made: ChangeMade): TokenState {
  const { kind } = made.outcome;
  if (kind === 'nothing' || kind === 'denied') return before;
  if (made.change === 'create') return afterCreation(before, made);
  return made.change === 'delete' ? afterDeletion(before, made) : afterPromotion(before, made);
}

function afterCreation(before: TokenState, { outcome, isOwner }: ChangeMade): TokenState {
  const { secondary, former } = before;
  if (outcome.kind === 'refused') return isOwner ? afterRefusedCreation(before, outcome.status) : before;
  const asked: Secondary = { kind: 'asked', ...held(secondary) };
  if (outcome.kind !== 'done' || outcome.token === undefined) return { ...before, secondary: asked };
  return {
    ...before,
    former: remembered(former, ...tokenOf(secondary)),
    secondary: { kind: 'made', token: outcome.token },
  };
}

function afterRefusedCreation(before: TokenState, status: number): TokenState {
  const { secondary } = before;
  if (status === 404) return { ...before, secondary: { kind: 'disabled' } };
  // There is one already: what was to delete it has not happened.
  const { token } = held(secondary);
  if (token !== undefined && secondary.kind === 'deleting') {
    return { ...before, secondary: { kind: 'made', token } };
  }
  const isKept = secondary.kind === 'foreign' || token !== undefined;
  const mayBeOurs = secondary.kind === 'asked' || secondary.kind === 'deleting';
  return isKept ? before : { ...before, secondary: { kind: 'foreign', mayBeOurs } };
}

function afterDeletion(before: TokenState, { outcome, isOwner, nowMs }: ChangeMade): TokenState {
  const { secondary, former } = before;
  const isGone = outcome.kind === 'done' || (outcome.kind === 'refused' && outcome.status === 404);
  if (isGone && isOwner) {
    return {
      ...before,
      former: remembered(former, ...tokenOf(secondary)),
      secondary: { kind: 'none', sinceMs: nowMs },
    };
  }
  if (outcome.kind === 'refused') return before;
  return { ...before, secondary: { kind: 'deleting', ...held(secondary) } };
}

function afterPromotion(before: TokenState, { outcome, isOwner, nowMs }: ChangeMade): TokenState {
  const { secondary, primary } = before;
  const given = outcome.kind === 'done' && outcome.token !== undefined ? [outcome.token] : [];
  const former = remembered(before.former, ...given);
  if (secondary.kind !== 'made') {
    return outcome.kind === 'refused' ? before : { ...before, former, secondary: { kind: 'unknown' } };
  }
  if (outcome.kind === 'refused' && !isOwner) return before;
  const { token } = secondary;
  if (outcome.kind === 'done' && isOwner) {
    const old = remembered(former, primary);
    return { ...before, primary: token, former: old, secondary: { kind: 'none', sinceMs: nowMs } };
  }
  return { ...before, former, secondary: { kind: 'promoting', token, sinceMs: nowMs } };
}

/** A token of the account was tried. */
export interface TokenTried {
  readonly token: string;
  readonly isAccepted: boolean;
  readonly nowMs: number;
  /** How long a dead token may go on working. */
  readonly propagationMs: number;
}

/** What a tried token tells of a change that is in doubt. */
export function afterTrial(before: TokenState, tried: TokenTried): TokenState {
  const { secondary } = before;
  if (secondary.kind === 'promoting') return afterTrialInDoubt(before, secondary, tried);
  const isGone = secondary.kind === 'deleting' && tried.token === secondary.token && !tried.isAccepted;
  if (!isGone) return before;
  const former = remembered(before.former, tried.token);
  return { ...before, former, secondary: { kind: 'none', sinceMs: tried.nowMs } };
}

function afterTrialInDoubt(
  before: TokenState,
  secondary: Extract<Secondary, { kind: 'promoting' }>,
  { token, isAccepted, nowMs, propagationMs }: TokenTried,
): TokenState {
  const isOld = token === before.primary;
  // So late, a token that still works was not replaced.
  if (isOld && isAccepted && nowMs >= secondary.sinceMs + propagationMs) {
    return { ...before, secondary: { kind: 'made', token: secondary.token } };
  }
  const oldIsDead = secondary.oldIsDead || (isOld && !isAccepted);
  const newIsAlive = secondary.newIsAlive || (token === secondary.token && isAccepted);
  if (!oldIsDead || !newIsAlive) return { ...before, secondary: { ...secondary, oldIsDead, newIsAlive } };
  const former = remembered(before.former, before.primary);
  return { ...before, primary: secondary.token, former, secondary: { kind: 'none', sinceMs: nowMs } };
}

/** The secondary token, where its value is known. */
export function tokenOf(secondary: Secondary): readonly string[] {
  const { token } = held(secondary);
  return token === undefined ? [] : [token];
}

function held(secondary: Secondary): { readonly token?: string } {
  return 'token' in secondary && secondary.token !== undefined ? { token: secondary.token } : {};
}

function remembered(former: readonly string[], ...tokens: readonly string[]): readonly string[] {
  return [...new Set([...tokens, ...former])].slice(0, KEPT_TOKENS);
}
