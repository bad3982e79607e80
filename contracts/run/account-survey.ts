import { catalogue } from '../../specs/catalogue.ts';
import { createClient } from '../client/client.ts';
import { createPersistentClient } from '../client/persistence.ts';
import { doubtOf, leftoversOf, TAG } from '../custody/journal.ts';
import { openAccount } from '../custody/open-account.ts';
import { paced } from '../custody/pace.ts';
import { type OfficeParts, openSubaccounts, showAccount } from '../custody/subaccounts.ts';
import { findByName, type SweepParts } from '../custody/sweep.ts';
import { createSecretRegistry } from '../evidence/secrets.ts';
import { beginJournal } from './live-journal.ts';
import type { LiveRunParts } from './live-scene.ts';

type SurveyParts = Pick<LiveRunParts, 'live' | 'target' | 'transport' | 'clock' | 'file' | 'secrets'>;

/**
 * What there is in an account before a run, in sentences, found out by reading alone. Throws one sentence where no run could
 * begin.
 */
export async function surveyOf(parts: SurveyParts): Promise<readonly string[]> {
  const { target, clock, live, file } = parts;
  const secrets = parts.secrets ?? createSecretRegistry();
  const { owner, addresses, propagationTimeoutMs: propagationMs } = target;
  if (owner === undefined) throw new Error('An account is needed: set TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN.');
  const { send } = paced(parts.transport, clock, live.requestsPerSecond);
  const client = createPersistentClient(createClient({ transport: send, clock, secrets }), clock);
  const before = file.read();
  const { ledger, tokens } = beginJournal({ ...parts, live: { tier: 'read' } }, owner);
  const authToken = await openAccount({ client, addresses, accountSid: owner.accountSid, tokens });
  const office: OfficeParts = {
    client,
    ledger,
    clock,
    addresses,
    propagationMs,
    main: { ...owner, authToken },
  };
  const left = before === undefined ? [] : leftoversOf(before);
  const doubt = before && doubtOf(before);
  return [
    ...(await accountLines(office, live)),
    ...(await resourceLines({ ...office, tokensOf: () => [authToken], patienceMs: 0 }, owner.accountSid)),
    ...(left.length === 0 ? [] : [`a run that died left ${left.length} things behind: run \`npm run recover\` first`]),
    ...(doubt === undefined ? [] : [doubt]),
  ];
}

async function accountLines(office: OfficeParts, { isolation, tier }: SurveyParts['live']): Promise<readonly string[]> {
  const shown = await showAccount(office, office.main.accountSid);
  const isSubaccount = shown?.ownerSid !== undefined && shown.ownerSid !== office.main.accountSid;
  const subaccounts = (await openSubaccounts(office)).filter((it) => it.sid !== office.main.accountSid);
  const own = subaccounts.filter((it) => TAG.test(it.name)).length;
  const refusal =
    isSubaccount && isolation === 'subaccount' ? ', which cannot have one of its own: set LIVE_ISOLATION=none' : '';
  return [
    isSubaccount
      ? `it is a subaccount itself${refusal}`
      : `open subaccounts: ${subaccounts.length}, by their names ${own} of them of a run`,
    ...(tier === 'rotate' ? [secondaryLine(isolation)] : []),
  ];
}

function secondaryLine(isolation: 'subaccount' | 'none'): string {
  if (isolation === 'subaccount')
    return 'secondary Auth Token: left alone, as only the subaccount of the run is given one';
  return 'secondary Auth Token: unknown until one is created; where there is one already, no token is changed';
}

async function resourceLines(parts: SweepParts, accountSid: string): Promise<readonly string[]> {
  const found = await findByName(parts, accountSid, () => true);
  const kinds = catalogue.filter((it) => it.listField !== undefined);
  const counts = kinds.map((kind) => `${kind.title}: ${found.filter((it) => it.resource === kind).length}`);
  const own = found.filter((it) => TAG.test(it.name)).length;
  return [`${counts.join(', ')}; by their names ${own} of them of a run. None is touched that this run did not make`];
}
