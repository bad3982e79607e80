import './contracts/commands/node-version.ts';
import { randomUUID } from 'node:crypto';
import { defineConfig } from '@playwright/test';
import { environment, settingsFrom } from './contracts/target/from-environment.ts';
import { withoutStack } from './contracts/tests/plain-error.ts';
import { publishHeadlines } from './contracts/tests/rule-headlines.ts';
import { RUN_ID_VARIABLE } from './contracts/tests/run-record-file.ts';
import { WANTED_VARIABLE } from './contracts/tests/wanted.ts';

await publishHeadlines();
// The workers inherit it, and so know the record of their own run from an older one.
const runId = (process.env[RUN_ID_VARIABLE] ??= randomUUID());
const { runRecord } = withoutStack(() => settingsFrom(environment()));

export default defineConfig({
  testDir: 'contracts/tests',
  outputDir: 'reports/output/test-results',
  // One process holds the tokens and sends the requests, once: a second attempt would judge another run.
  workers: 1,
  retries: 0,
  forbidOnly: process.env.CI !== undefined,
  reporter: [
    ['./reports/contract-reporter.ts', { runRecord, runId, wantedVariable: WANTED_VARIABLE }],
    ['html', { open: 'never', outputFolder: 'reports/output/playwright' }],
  ],
  projects: [
    { name: 'observe', testMatch: 'observe.spec.ts', timeout: 0 },
    { name: 'conformance', testMatch: 'conformance.spec.ts', dependencies: ['observe'] },
    { name: 'properties', testMatch: 'properties.spec.ts', dependencies: ['observe'] },
  ],
});
