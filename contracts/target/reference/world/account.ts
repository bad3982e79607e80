import { sameSecret } from '../access/same-secret.ts';

export interface Account {
  readonly sid: string;
  /** Itself, so that an account is found among its own resources. */
  readonly accountSid: string;
  /** The parent of a subaccount. */
  readonly ownerSid: string | null;
  readonly friendlyName: string;
  readonly status: AccountStatus;
  readonly primary: IssuedToken;
  readonly secondary: IssuedToken | null;
  /** Former tokens that still work, while their end spreads. */
  readonly retiring: readonly RetiringToken[];
  readonly createdMs: number;
  readonly updatedMs: number;
}

export type AccountStatus = 'active' | 'suspended' | 'closed';

export interface IssuedToken {
  readonly value: string;
  readonly createdMs: number;
}

export interface RetiringToken {
  readonly value: string;
  readonly untilMs: number;
}

/** Whether the text is a token that this account accepts now. */
export function acceptsToken(account: Account, text: string, nowMs: number): boolean {
  const retiring = account.retiring.filter(({ untilMs }) => nowMs < untilMs);
  const tokens = [account.primary, ...(account.secondary === null ? [] : [account.secondary]), ...retiring];
  return tokens.filter(({ value }) => sameSecret(value, text)).length > 0;
}

/** The account after its secondary token has become the primary one; undefined where it has no secondary. */
export function promoted(account: Account, untilMs: number): Account | undefined {
  if (account.secondary === null) return undefined;
  const former = { value: account.primary.value, untilMs };
  return { ...account, primary: account.secondary, secondary: null, retiring: [...account.retiring, former] };
}

/** The account after its secondary token was deleted; undefined where it has none. */
export function withoutSecondary(account: Account, untilMs: number): Account | undefined {
  if (account.secondary === null) return undefined;
  const former = { value: account.secondary.value, untilMs };
  return { ...account, secondary: null, retiring: [...account.retiring, former] };
}

/** Whether the caller's account may act on what belongs to the other: its own, or a subaccount's. */
export function reaches(caller: Account, owner: Account): boolean {
  return owner.sid === caller.sid || owner.ownerSid === caller.sid;
}
