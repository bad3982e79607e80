import { expect } from '@playwright/test';
import type { RecordedExchange } from '../../contracts/checker/record-types.ts';
import { writtenRecord, writtenVerdict } from '../../contracts/checker/testing/written-record.ts';
import { htmlReport } from './html-report.ts';
import { test } from './testing/opened-report.ts';

const markup = '<img src=x onerror="alert(1)"><script>alert(2)</script></script><!--<script>&lt;';
const turned = 'invoice\u202Egnp.exe\u2066\u200Bx\u0000\u2028y\uD800';

function recordSaying(text: string) {
  const message = { headers: { 'x-name': text }, body: text };
  const exchange: RecordedExchange = {
    number: 1,
    scenario: 'names',
    step: 'create',
    actor: 'owner',
    kind: 'answered',
    method: 'POST',
    url: `http://127.0.0.1:4010/${text}`,
    status: 201,
    request: message,
    response: message,
    ms: 1,
    curl: `curl '${text}'`,
  };
  const sources = [{ document: 'd', title: text, address: 'javascript:alert(3)', at: text }];
  const broken = writtenVerdict({
    kind: 'broken',
    expected: text,
    observed: text,
    evidence: [1],
    sources,
    title: text,
  });
  const unsure = writtenVerdict({ kind: 'inconclusive', rule: 'unsure-rule', reason: text, steps: [text], seed: text });
  const target = { kind: 'mock', addresses: { iam: text }, capabilities: [] };
  return writtenRecord([broken, unsure], { exchanges: [exchange], target, seed: text });
}

test('markup of the target is shown as text and never run', async ({ page, openReport }) => {
  await openReport(recordSaying(markup), '#written-rule/api-key');
  const panel = page.getByRole('complementary');
  await expect(panel.getByRole('heading', { level: 2 })).toHaveText(markup);
  await expect(panel.getByLabel('Answer')).toContainText(markup);
  await expect(page.locator('.target')).toContainText(markup);
  await expect(panel.getByRole('link', { name: markup })).toHaveCount(0);
  await page.goto(page.url().replace(/#.*/, '#unsure-rule/api-key'));
  await expect(panel.getByText('Reason')).toBeVisible();
  await expect(panel).toContainText(markup);
  expect(await page.locator('img, iframe, object, form:not(.toolbar)').count()).toBe(0);
});

test('marks that turn or hide text are written out', async ({ page, openReport }) => {
  await openReport(recordSaying(turned), '#written-rule/api-key');
  const shown = 'invoiceU+202Egnp.exeU+2066U+200BxU+0000U+2028y';
  const panel = page.getByRole('complementary');
  await expect(panel.getByRole('heading', { level: 2 })).toContainText(shown);
  await expect(panel.getByLabel('Answer')).toContainText(shown);
  await expect(panel.locator('.mark').first()).toHaveText('U+202E');
});

test('a body of 10 MB is cut, and says how long it was', async ({ page, openReport }) => {
  const record = recordSaying('x'.repeat(10 * 1024 * 1024));
  expect(htmlReport(record).length).toBeLessThan(1024 * 1024);
  await openReport(record, '#written-rule/api-key');
  await expect(page.getByRole('complementary').getByLabel('Answer')).toContainText(
    '… [cut: 10485760 characters in all]',
  );
});
