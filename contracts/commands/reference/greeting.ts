import type { Sandbox } from '../../target/reference/world/sandbox.ts';

/** Where the server is reached, and where its recording upstream is, if it has one. */
export interface Origins {
  readonly origin: string;
  readonly recorder?: string;
}

/** What a reader needs to use the server: its address, credentials for the suite, and requests to try by hand. */
export function greeting({ origin, recorder }: Origins, sandbox: Sandbox, breaks?: string): string {
  return [
    `Keyturn's reference server listens at ${origin}; Ctrl-C ends it.`,
    ...(breaks === undefined ? [] : [`It is broken on purpose: ${breaks}.`]),
    ...(recorder === undefined ? [] : recorderLines(recorder, sandbox)),
    `\nTo judge it, put these lines into .env and run \`npx playwright test\`:\n`,
    ...environmentLines(origin, sandbox),
    ...(recorder === undefined ? [] : [`PROVIDER_UPSTREAM_URL=${recorder}`]),
    `\nTo try it by hand:\n`,
    ...curlLines(origin, sandbox),
    '\nAfter the promotion, the password is the auth_token that it answered.',
  ].join('\n');
}

function recorderLines(recorder: string, { owner, provider }: Sandbox): readonly string[] {
  return [
    `Its recording upstream listens at ${recorder}: what a provider asks there in Twilio's place is seen by the suite.`,
    `To judge a provider of your own, have it store the account ${owner.accountSid}, let it ask ${recorder}`,
    `in the place of https://api.twilio.com, and set PROVIDER_URL, PROVIDER_ID and PROVIDER_TOKEN to its own (not ${provider.id}).`,
  ];
}

function environmentLines(origin: string, { owner, stranger, provider }: Sandbox): readonly string[] {
  const variables = {
    TARGET: 'mock',
    ACCOUNTS_URL: origin,
    IAM_URL: origin,
    API_URL: origin,
    PROVIDER_URL: origin,
    PROVIDER_ID: provider.id,
    PROVIDER_TOKEN: provider.bearerToken,
    TWILIO_ACCOUNT_SID: owner.accountSid,
    TWILIO_AUTH_TOKEN: owner.authToken,
    STRANGER_ACCOUNT_SID: stranger.accountSid,
    STRANGER_AUTH_TOKEN: stranger.authToken,
  };
  return Object.entries(variables).map(([name, value]) => `${name}=${value}`);
}

function curlLines(origin: string, { owner, provider }: Sandbox): readonly string[] {
  const { accountSid, authToken } = owner;
  const asOwner = `curl -sS -u '${accountSid}:${authToken}'`;
  const titled: readonly (readonly [title: string, line: string])[] = [
    ['list the AWS credentials', `${asOwner} '${origin}/v1/Credentials/AWS'`],
    [
      'create an API key',
      `${asOwner} -d 'AccountSid=${accountSid}' --data-urlencode 'FriendlyName=my key' '${origin}/v1/Keys'`,
    ],
    [
      'fetch what the provider stores',
      `curl -sS -H 'Authorization: Bearer ${provider.bearerToken}' '${origin}/api/v1/providers/twilio/${provider.id}'`,
    ],
    ['create a secondary Auth Token', `${asOwner} -X POST '${origin}/v1/AuthTokens/Secondary'`],
    ['promote it', `${asOwner} -X POST '${origin}/v1/AuthTokens/Promote'`],
  ];
  return titled.map(([title, line]) => `# ${title}\n${line}`);
}
