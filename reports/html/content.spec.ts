import { expect } from '@playwright/test';
import { recordOfFaulty } from '../../contracts/run/testing/record-of-faulty.ts';
import { test } from './testing/opened-report.ts';

const faults = [
  'secret-shown-once/leaked/fetch',
  'old-token-dies/still-accepted',
  'deleted-is-gone/still-there/all',
  'error-envelope/no-object/text',
  'pages-cover-everything-once/repeated/overlap',
  'dates-use-the-documented-dialect/other-dialect/new-key',
  'other-account-cannot-read/accepted/aws-credential',
  'update-is-kept/forgotten-in-fetch/never-stored',
  'long-name-refused/accepted/cut',
  'cors-headers-present/missing/origin-of-list',
  'second-secondary-refused/accepted',
  'required-fields-enforced/accepted/aws-credential',
];
const [faulty, clean] = [await recordOfFaulty(faults), await recordOfFaulty([])];
const panelName = 'Verdict: secret-shown-once on API key';

test.describe('the report of a server with twelve faults', () => {
  test('says first what was judged and how it did', async ({ page, openReport }) => {
    await openReport(faulty);
    await expect(page).toHaveTitle('Non-conformant - Keyturn report');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Non-conformant');
    const masthead = page.getByRole('banner');
    await expect(masthead).toContainText('The mock at http://127.0.0.1:4010');
    await expect(masthead).toContainText(/\d+ of \d+ MUST verdicts broken/);
    await expect(masthead).toContainText(`Requests${faulty.requests}`);
    await expect(masthead).toContainText('Seed1');
    await expect(page.getByRole('button', { name: /^rotation Non-conformant/ })).toContainText('1 broken, 1 warning');
  });

  test('leads from each fault to its evidence', async ({ page, openReport }) => {
    await openReport(faulty);
    const first = page.getByRole('region', { name: 'Look at these first' });
    for (const rule of ['deleted-is-gone', 'update-is-kept']) await expect(first).toContainText(`MUST ${rule}`);
    await page.getByRole('link', { name: 'A second deletion answers 404' }).click();
    await expect(page.getByRole('complementary')).toContainText('MUST deleted-twice-is-not-found, profile state');
    await page.getByRole('button', { name: 'Close the verdict' }).click();
    await first.getByRole('button', { name: /^Show the other \d+ in the matrix$/ }).click();
    await expect(page.getByRole('gridcell', { name: 'API key: broken, secret-shown-once' })).toBeVisible();
  });

  test('shows at a cell all that is known of its verdict', async ({ page, openReport }) => {
    await openReport(faulty);
    await page.getByRole('gridcell', { name: 'API key: broken, secret-shown-once' }).click();
    const panel = page.getByRole('complementary', { name: panelName });
    await expect(panel).toContainText('no answer after the creation reveals the secret');
    await expect(panel).toContainText('the body of the fetch answer with status 200 reveals it');
    await expect(panel).toContainText('#/components/schemas/iam.v1.new_key/properties/secret');
    await expect(panel.getByLabel('Repeat it')).toContainText(/^curl -sS .*\/v1\/Keys\/SK/);
    await expect(panel.getByLabel('Request', { exact: true })).toContainText('authorization: [redacted]');
    await expect(panel.getByLabel('Answer')).toContainText('"secret": "[redacted]"');
    await expect(panel.getByLabel('Command', { exact: true })).toHaveText(
      'npx playwright test --grep @secret-shown-once',
    );
    await expect(panel).toContainText('Seed 1, scenario');
    expect(page.url()).toMatch(/#secret-shown-once\/api-key$/);
  });

  test('links to the documents that are on the web', async ({ page, openReport }) => {
    await openReport(faulty, '#old-token-dies/auth-token');
    const link = page.getByRole('link', { name: 'Twilio: Auth Token promotion' });
    await expect(link).toHaveAttribute('href', 'https://www.twilio.com/docs/iam/api/authtoken');
    await expect(link).toHaveAttribute('rel', /noreferrer/);
  });

  test('copies the curl line as it is', async ({ page, context, openReport }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await openReport(faulty, '#old-token-dies/auth-token');
    await page.getByRole('button', { name: 'Copy the curl line' }).first().click();
    await expect(page.getByRole('button', { name: 'Copy the curl line' }).first()).toHaveText('Copied');
    const told = faulty.verdicts.find((it) => it.rule === 'old-token-dies')?.evidence.at(-1);
    const curl = faulty.exchanges.find((it) => it.number === told)?.curl;
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe(curl);
  });

  test('goes on paper with its evidence and without its tools', async ({ page, openReport }) => {
    await openReport(faulty);
    await page.emulateMedia({ media: 'print' });
    await page.evaluate("dispatchEvent(new Event('beforeprint'))");
    await expect(page.getByRole('heading', { name: 'Evidence of what is broken' })).toBeVisible();
    await expect(page.getByLabel('Search rules and findings')).toBeHidden();
    await expect(page.locator('.printed article').first()).toContainText('curl -sS');
    await page.evaluate("dispatchEvent(new Event('afterprint'))");
    await expect(page.locator('.printed')).toHaveCount(0);
  });
});

test('the report of a server that keeps the contract is quiet', async ({ page, openReport }) => {
  await openReport(clean);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Conformant');
  await expect(page.getByRole('region', { name: 'Look at these first' })).toHaveCount(0);
  await expect(page.getByRole('list', { name: 'Signs of the matrix' })).not.toContainText('broken');
});
