import type { ActorName, Exchange } from './exchange.ts';
import type { SecretRegistry } from './secrets.ts';

/** A shell line that repeats a request; credentials and secret fields come from the environment. */
export function curlLine(exchange: Exchange, secrets: SecretRegistry): string {
  const { method, url, headers, body = '' } = exchange.request;
  const contentType = headers['content-type'];
  return [
    // Without globbing, because brackets in an address mean something to curl.
    'curl -sS -i -g',
    ...(method === 'GET' && body === '' ? [] : [`-X ${method}`]),
    ...credentialArguments(exchange.actor, headers.authorization),
    ...(contentType === undefined ? [] : [`-H ${quoted(`Content-Type: ${contentType}`)}`]),
    ...(body === '' ? [] : bodyArguments(body, contentType, secrets)),
    withVariables(quoted(secrets.redact(url))),
  ].join(' ');
}

const USERS: Readonly<Record<Exclude<ActorName, 'nobody'>, string>> = {
  owner: '$TWILIO_ACCOUNT_SID:$TWILIO_AUTH_TOKEN',
  'owner-secondary': '$TWILIO_ACCOUNT_SID:$SECONDARY_AUTH_TOKEN',
  'owner-old-token': '$TWILIO_ACCOUNT_SID:$OLD_AUTH_TOKEN',
  'owner-deleted-secondary': '$TWILIO_ACCOUNT_SID:$DELETED_SECONDARY_AUTH_TOKEN',
  stranger: '$STRANGER_ACCOUNT_SID:$STRANGER_AUTH_TOKEN',
  'wrong-token': '$TWILIO_ACCOUNT_SID:$WRONG_AUTH_TOKEN',
  'wrong-key-secret': '$API_KEY_SID:$WRONG_API_KEY_SECRET',
  'unknown-account': '$UNKNOWN_ACCOUNT_SID:$TWILIO_AUTH_TOKEN',
  'api-key': '$API_KEY_SID:$API_KEY_SECRET',
  'restricted-key': '$RESTRICTED_KEY_SID:$RESTRICTED_KEY_SECRET',
  'deleted-key': '$DELETED_KEY_SID:$DELETED_KEY_SECRET',
  subaccount: '$SUBACCOUNT_SID:$SUBACCOUNT_AUTH_TOKEN',
  provider: '$TWILIO_ACCOUNT_SID:$STORED_AUTH_TOKEN',
};

function credentialArguments(actor: ActorName, authorization: string | undefined): readonly string[] {
  if (actor === 'nobody' || authorization === undefined) return [];
  const bearer = /^bearer\b/i.test(authorization);
  const token = actor === 'owner' ? '$PROVIDER_TOKEN' : '$WRONG_PROVIDER_TOKEN';
  return bearer ? [`-H "Authorization: Bearer ${token}"`] : [`-u "${USERS[actor]}"`];
}

function bodyArguments(body: string, contentType: string | undefined, secrets: SecretRegistry): readonly string[] {
  if (contentType?.includes('x-www-form-urlencoded') !== true) return [rawArgument(body, secrets)];
  // The reader's variable holds the secret as it is, so that curl has to encode it.
  return body.split('&').map((field) => encodedArgument(field, secrets) ?? rawArgument(field, secrets));
}

function encodedArgument(field: string, secrets: SecretRegistry): string | undefined {
  const [[name, value] = ['', '']] = new URLSearchParams(field);
  const safe = secrets.redact(value);
  if (safe === value || secrets.redact(name) !== name) return undefined;
  return `--data-urlencode ${withVariables(quoted(`${encodeURIComponent(name)}=${safe}`))}`;
}

function rawArgument(text: string, secrets: SecretRegistry): string {
  return `--data-raw ${withVariables(quoted(secrets.redact(text)))}`;
}

// A redacted value becomes a shell variable, so that the reader can put the secret back without editing the line.
function withVariables(quotedText: string): string {
  return quotedText.replaceAll(/\[secret (\d+)\]/g, `'"$SECRET_$1"'`);
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
