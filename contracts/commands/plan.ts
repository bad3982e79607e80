import './node-version.ts';
import { parseArgs } from 'node:util';
import { createSecretRegistry } from '../evidence/secrets.ts';
import { rules } from '../rules/index.ts';
import { surveyOf } from '../run/account-survey.ts';
import { connect } from '../run/connect.ts';
import { dryRun } from '../run/dry-run.ts';
import { selectedRules, tagsOf } from '../run/selection.ts';
import { journalOf } from '../run/start-live.ts';
import { environment, settingsFrom } from '../target/from-environment.ts';
import { planText } from './plan/text.ts';

/** Tells what a run would do to a live account, and sends nothing but reads. */
const secrets = createSecretRegistry();
try {
  console.log(secrets.redact(await main()));
} catch (error) {
  console.error(secrets.redact(error instanceof Error ? error.message : String(error)));
  process.exitCode = 1;
}

async function main(): Promise<string> {
  const { values } = parseArgs({ options: { core: { type: 'boolean', default: false } } });
  const settings = settingsFrom(environment());
  const { live, target, resources } = settings;
  if (live === undefined) throw new Error('There is nothing to plan but a run on a live account: set TARGET=live.');
  secrets.register(target.owner?.authToken);
  const connected = await connect(settings);
  try {
    const survey = await surveyOf({ ...connected, live, secrets, file: journalOf(target) });
    const chosen = selectedRules(rules, settings.profiles, (it) => !values.core || tagsOf(it).includes('@core'));
    const dry = await dryRun(live, { rules: chosen, resources, hasStranger: target.stranger !== undefined });
    return planText({ accountSid: target.owner?.accountSid ?? '', live, survey, dry });
  } finally {
    await connected.close();
  }
}
