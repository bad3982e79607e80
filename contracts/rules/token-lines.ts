import { authToken, awsCredential } from '../../specs/catalogue.ts';
import { type Line, OWNER_TOKEN, writtenHistory } from '../evidence/written-history.ts';
import { conditions } from './conditions.ts';
import type { Rule } from './rule.ts';
import { sound } from './verdict-of.ts';

/** Lines of histories about tokens, for the unit tests of rules. */
export const FIRST = 'a1b2c3d4'.repeat(4);
export const SECOND = 'e5f60718'.repeat(4);

/** A creation of this secondary token. */
export function made(token: string, line: Partial<Line> = {}): Line {
  return { step: 'create', body: { secondary_auth_token: token }, ...line };
}

/** A promotion that answers this token. */
export function promoted(token: string, line: Partial<Line> = {}): Line {
  return { step: 'promote', body: { auth_token: token }, ...line };
}

/** A deletion of the secondary token. */
export function deleted(line: Partial<Line> = {}): Line {
  return { step: 'delete', ...line };
}

/** A list of AWS credentials, read with this token. */
export function used(token: string = OWNER_TOKEN, line: Partial<Line> = {}): Line {
  const operation = awsCredential.operations.list;
  return { step: 'use', password: token, body: { credentials: [] }, ...(operation && { operation }), ...line };
}

/** The same, refused. */
export function refusedUse(token: string = OWNER_TOKEN, line: Partial<Line> = {}): Line {
  return used(token, { status: 401, body: {}, ...line });
}

/** What a rule says of these lines: its branch where it is broken, or else its kind. */
export function verdictOn(rule: Rule, lines: readonly Line[], live = false): string {
  const judgement = sound(rule, rule.judge(writtenHistory(authToken, ...lines), authToken, { ...conditions, live }));
  return judgement.kind === 'broken' ? judgement.branch : judgement.kind;
}
