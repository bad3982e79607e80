import { credentialsSent } from '../evidence/credentials.ts';
import { type Exchange, isAnswered } from '../evidence/exchange.ts';
import type { SecretRegistry } from '../evidence/secrets.ts';
import { COMPARABLE, comparable, namingSids } from './repro-body.ts';
import { curlArguments, quoted, shellText } from './repro-request.ts';
import { accountValues, type ShellValue, secretsMade, valuesGiven } from './repro-values.ts';
import type { BrokenVerdict } from './verdict.ts';

interface ScriptParts {
  readonly secrets: SecretRegistry;
  readonly addresses: Readonly<Record<string, string>>;
}

/**
 * A shell script that sends the requests of a counterexample again, and says whether the answers are those that the run saw.
 * No secret is in it: credentials come from the environment, and what answers give is read from them.
 */
export function reproScript(verdict: BrokenVerdict, { secrets, addresses }: ScriptParts): string {
  const exchanges = (verdict.counterexample?.exchanges ?? []).filter((it) => it.poll !== 'pending');
  const bases = basesOf(addresses);
  const made = secretsMade(exchanges);
  const accounts = accountValues(exchanges);
  const lines = [
    ...headOf(verdict),
    ...accounts.map(({ variable }) => `: "\${${variable}:?set it to that of the account to try this on}"`),
    ...bases.map(({ variable, value }) => `: "\${${variable}:=${value}}"`),
    ...TOOLS,
    ...made.map(madeBy),
    ...requestLines(exchanges, { known: [...accounts, ...made], bases, telling: verdict.evidence.at(-1)?.number }),
    ...END,
  ];
  // Nothing is left to redact, unless a value was missed.
  return secrets.redact(`${lines.join('\n')}\n`);
}

const VARIABLES: Readonly<Record<string, string>> = { accounts: 'ACCOUNTS_URL', iam: 'IAM_URL' };

function basesOf(addresses: ScriptParts['addresses']): readonly ShellValue[] {
  return Object.entries(VARIABLES).flatMap(([api, variable]) => {
    const value = addresses[api];
    return value === undefined ? [] : [{ value, variable }];
  });
}

function headOf({ rule, resource, expected, observed, counterexample }: BrokenVerdict): readonly string[] {
  const { steps = [], seed = '', replay = '' } = counterexample ?? {};
  return [
    '#!/usr/bin/env bash',
    `# ${rule.level} ${rule.id} (${resource.id}): ${rule.title}`,
    `#   expected  ${expected}`,
    `#   observed  ${observed}`,
    '#',
    ...steps.map((it, index) => `# ${index + 1}. ${it}`),
    '#',
    `# Found with SEED=${seed}; the suite repeats it with REPLAY='${replay}'.`,
    'set -u',
  ];
}

const TOOLS: readonly string[] = [
  'FOLDER=$(mktemp -d)',
  `trap 'rm -rf "$FOLDER"' EXIT`,
  'DIFFERENT=0',
  'BODY=same',
  'PRIMARY=$TWILIO_AUTH_TOKEN',
  `hex() { od -An -N "$1" -tx1 /dev/urandom | tr -d ' \\n'; }`,
  'WRONG_TOKEN=$(hex 16)',
  `long() { printf %s "$1"; head -c "$2" /dev/zero | tr '\\0' x; }`,
  // JSON has no line breaks in strings, so that without any it is one line for sed.
  `field() { tr -d '\\n' <"$FOLDER/body" | sed -n 's/.*"'"$1"'" *: *"\\([^"]*\\)".*/\\1/p' | sed 's#\\\\/#/#g'; }`,
  `below() { printf %s "$1" | sed "s#^$2##; s#^https\\{0,1\\}://[^/]*##"; }`,
  `comparable() { tr -d '\\000\\n\\r' <"$FOLDER/body" | sed -E "$1"'${COMPARABLE.map(({ sed }) => sed).join('; ')}'; }`,
  'send() {',
  '  local number=$1 seen=$2 what=$3 status',
  '  shift 3',
  '  : >"$FOLDER/body"',
  `  status=$(curl -sS -g --max-time 60 -o "$FOLDER/body" -w '%{http_code}' "$@") || true`,
  `  [ "$status" = "$seen" ] || DIFFERENT=$((DIFFERENT + 1))`,
  `  printf '#%s %s -> %s (the run saw %s)\\n' "$number" "$what" "$status" "$seen"`,
  '}',
];

function madeBy({ variable }: ShellValue): string {
  if (!variable.startsWith('PUBLIC_KEY')) {
    return `: "\${${variable}:=AKIA$(hex 8 | tr a-f A-F):$(hex 20)}"`;
  }
  return (
    `: "\${${variable}:=$(openssl genrsa 2048 2>/dev/null | openssl rsa -pubout 2>/dev/null)}"\n` +
    `[ -n "$${variable}" ] || { echo "Set ${variable} to the PEM text of a public key, as there is no openssl."; exit 2; }`
  );
}

interface Progress {
  readonly known: readonly ShellValue[];
  readonly bases: readonly ShellValue[];
  readonly telling: number | undefined;
}

function requestLines(exchanges: readonly Exchange[], { known: first, bases, telling }: Progress): readonly string[] {
  let known = first;
  return exchanges.flatMap((exchange) => {
    const primary = primaryIn(exchange, known);
    const lines = [
      ...(primary === undefined ? [] : [`PRIMARY=$${primary}`]),
      sendLine(exchange, [...known, ...bases]),
      ...(exchange.number === telling ? tellingLines(exchange, known) : []),
    ];
    const given = valuesGiven(exchange, known);
    known = [...known, ...given];
    return [...lines, ...given.map((it) => captureLine(it, exchange, bases))];
  });
}

// What differs from run to run is taken out of both bodies before they are compared.
function tellingLines(exchange: Exchange, known: readonly ShellValue[]): readonly string[] {
  const seen = isAnswered(exchange) ? exchange.outcome.body : '';
  const body = comparable(seen, known);
  return [
    'echo "  This is the answer that tells:"',
    'cat "$FOLDER/body"; echo',
    `[ "$(comparable "${namingSids(seen, known)}")" = ${body === '' ? "''" : quoted(body)} ] || BODY=different`,
  ];
}

function sendLine(exchange: Exchange, known: readonly ShellValue[]): string {
  const seen = isAnswered(exchange) ? exchange.outcome.status : '000';
  const what = `${exchange.actor}: ${exchange.request.method} ${new URL(exchange.request.url).pathname}`;
  return `send ${exchange.number} ${seen} ${shellText(what, known)} ${curlArguments(exchange, known)}`;
}

// An address of a page is the server's own, and may name the documented host.
function captureLine(
  { variable, from = '', value }: ShellValue,
  { request }: Exchange,
  bases: readonly ShellValue[],
): string {
  if (from !== 'next_page_url') return `${variable}=$(field ${from})`;
  const base = bases.find((it) => request.url.startsWith(it.value) || value.startsWith(it.value));
  return `${variable}=$${base?.variable ?? 'ACCOUNTS_URL'}$(below "$(field ${from})" "$${base?.variable ?? 'ACCOUNTS_URL'}")`;
}

// The owner goes on with another token after a promotion.
function primaryIn(exchange: Exchange, known: readonly ShellValue[]): string | undefined {
  const sent = exchange.actor === 'owner' ? credentialsSent(exchange) : undefined;
  if (sent?.kind !== 'basic') return undefined;
  const variable = known.find((it) => it.value === sent.password)?.variable;
  return variable?.startsWith('TOKEN_') ? variable : undefined;
}

const END: readonly string[] = [
  'if [ "$PRIMARY" != "$TWILIO_AUTH_TOKEN" ]; then',
  '  : "${TOKEN_FILE:=keyturn-token-$$}"',
  `  (umask 077; printf '%s\\n' "$PRIMARY" >"$TOKEN_FILE")`,
  '  echo "The account has another primary token now: it is in $TOKEN_FILE, which you alone can read."',
  'fi',
  'if [ "$DIFFERENT" -eq 0 ] && [ "$BODY" = same ]; then',
  '  echo "Reproduced: the statuses, and the answer that tells, are as in the run."',
  'elif [ "$DIFFERENT" -eq 0 ]; then',
  '  echo "Not reproduced: the statuses are as in the run, and the answer that tells is another one."',
  '  exit 1',
  'else',
  '  echo "Not reproduced: $DIFFERENT answers have another status than in the run."',
  '  exit 1',
  'fi',
];
