import { providerToken } from '../../specs/catalogue.ts';
import { type Line, OWNER, OWNER_TOKEN, writtenHistory } from '../evidence/written-history.ts';
import { conditions } from './conditions.ts';
import type { Rule } from './rule.ts';
import { sound } from './verdict-of.ts';

const PROVIDER_ID = '6f2c1d0e-4b7a-4c58-9f3e-2a1b0c9d8e7f';
/** Lines of histories about a provider, for the unit tests of rules. */
export const STORED = OWNER_TOKEN;
export const OTHER = 'fedcba98'.repeat(4);

const shown = { id: PROVIDER_ID, name: 'Twilio', providerType: 'twilio', accountSid: OWNER };

/** The provider, as it is shown. */
export function seen(line: Partial<Line> = {}): Line {
  return { step: 'fetch', sid: PROVIDER_ID, body: shown, ...line };
}

/** The provider, shown with other properties. */
export function seenWith(fields: Readonly<Record<string, unknown>>, line: Partial<Line> = {}): Line {
  return seen({ body: { ...shown, ...fields }, ...line });
}

/** An update that hands over this token, and is accepted. */
export function handed(token: string = STORED, line: Partial<Line> = {}): Line {
  return { step: 'update', sid: PROVIDER_ID, fields: { authToken: token }, body: shown, ...line };
}

/** The same, refused. */
export function refused(token: string, line: Partial<Line> = {}): Line {
  return handed(token, { status: 400, body: {}, ...line });
}

/** A question of the provider's to Twilio with this token, and the status that it was answered with. */
export function asked(token: string = STORED, status = 200, line: Partial<Line> = {}): Line {
  return { step: 'ask', actor: 'provider', password: token, status, ...line };
}

/** The provider's own check of what it stores. */
export function checked(status: string, line: Partial<Line> = {}): Line {
  return { step: 'verify', sid: PROVIDER_ID, body: { status }, ...line };
}

/** What a rule says of these lines: its branch where it is broken, or else its kind. */
export function verdictOn(rule: Rule, ...lines: readonly Line[]): string {
  const judgement = sound(rule, rule.judge(writtenHistory(providerToken, ...lines), providerToken, conditions));
  return judgement.kind === 'broken' ? judgement.branch : judgement.kind;
}
