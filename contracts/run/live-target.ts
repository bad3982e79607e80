import { makeSubaccount } from '../custody/subaccounts.ts';
import { knownTokens, untouched } from '../custody/token-state.ts';
import type { AccountCredentials, Target } from '../target/target.ts';
import { livePlan } from './live-plan.ts';
import type { LiveScene } from './live-scene.ts';

const LACKS = {
  subaccount: 'a live run makes no subaccounts but its own',
  provider: 'a provider is judged as a mock: set TARGET=mock and PROVIDER_URL',
};

/** What a live run judges: a subaccount that it makes, and another as the stranger; or the account itself. */
export async function liveTarget(scene: LiveScene): Promise<Target> {
  const { target, live, say } = scene.parts;
  const { accounts, iam } = target.addresses;
  const { stranger: _, ...account } = target;
  const inner = { ...account, addresses: { ...(accounts && { accounts }), ...(iam && { iam }) } };
  if (live.isolation === 'none') return onMain(scene, { ...target, ...inner });
  const owner = await makeSubaccount(scene.office, 'owner');
  say?.(`All is done in the subaccount ${owner.accountSid}, which is closed at the end.`);
  const stranger = needsStranger(scene, inner) ? await makeSubaccount(scene.office, 'stranger') : undefined;
  return { ...inner, owner, ...(stranger && { stranger }), lacks: LACKS };
}

function needsStranger({ parts }: LiveScene, target: Target): boolean {
  const somebody = { accountSid: '', authToken: '' };
  return livePlan(parts.live, { ...target, stranger: somebody }, parts).some(
    ({ scenario }) => scenario.capability === 'stranger',
  );
}

function onMain({ parts, office }: LiveScene, target: Target): Target {
  if (parts.live.tier === 'rotate') keepOwnTokens(office.ledger, office.main);
  const stranger =
    'there is no second account: set STRANGER_ACCOUNT_SID and STRANGER_AUTH_TOKEN, or LIVE_ISOLATION=subaccount';
  return { ...target, owner: office.main, lacks: { ...LACKS, stranger } };
}

// What became of a secondary since the last run, nobody can say; that one was asked for and never given is worth knowing.
function keepOwnTokens(ledger: LiveScene['office']['ledger'], { accountSid, authToken }: AccountCredentials): void {
  const before = ledger.tokens(accountSid) ?? untouched(authToken);
  const { secondary } = before;
  const isAsked = secondary.kind === 'asked' || (secondary.kind === 'foreign' && secondary.mayBeOurs);
  const former = knownTokens(before).filter((it) => it !== authToken);
  ledger.setTokens(accountSid, {
    ...before,
    primary: authToken,
    former,
    secondary: { kind: isAsked ? 'asked' : 'unknown' },
  });
}
