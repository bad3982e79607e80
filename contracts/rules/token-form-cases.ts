import type { Line } from '../evidence/written-history.ts';
import type { Cases } from './verdict-of.ts';

const good = '0123456789abcdef'.repeat(2);
const made = (token: unknown): Line => ({ step: 'create', body: { secondary_auth_token: token } });
const promoted = (token: unknown): Line => ({ step: 'promote', body: { auth_token: token } });

/** Tokens of another form than the documented one. */
export const misshapen = [good.toUpperCase(), good.slice(1), `${good}00`, 'z'.repeat(32), ` ${good.slice(1)}`] as const;

/** What every rule about the form of Auth Tokens says. */
export const tokenFormCases: Cases = {
  'holds where each token has that form': ['holds', made(good), promoted(good)],
  'is broken by the length of the published example': ['broken: example-length', made('b'.repeat(33))],
  ...Object.fromEntries(misshapen.map(otherForm)),
  'is inconclusive where no token was answered': [
    'inconclusive',
    made(null),
    { ...made('bad'), status: 400 },
    { step: 'promote', lost: 'unknown' },
  ],
};

function otherForm(token: string): [string, Cases[string]] {
  return [`is broken by a token such as ${token}`, ['broken: other-form', made(good), promoted(token)]];
}
