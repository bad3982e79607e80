import { expect } from '@playwright/test';
import { writtenRecord, writtenVerdict } from '../../contracts/checker/testing/written-record.ts';
import { test } from './testing/opened-report.ts';

const record = writtenRecord([
  writtenVerdict({ rule: 'first-rule', title: 'First things first', profile: 'shape' }),
  writtenVerdict({ rule: 'first-rule', title: 'First things first', profile: 'shape', resource: 'public-key' }),
  writtenVerdict({ rule: 'second-rule', level: 'SHOULD', kind: 'broken', expected: 'a pear', observed: 'an apple' }),
  writtenVerdict({ rule: 'third-rule', kind: 'broken', expected: 'a plum', observed: 'a fig', resource: 'public-key' }),
  writtenVerdict({
    rule: 'fourth-rule',
    kind: 'inconclusive',
    reason: 'nothing was seen',
    seed: '77',
    steps: ['make', 'break'],
  }),
]);

const ruleNames = '.chunk .rule-id';

test('the matrix is narrowed by search, result, level, profile and resource', async ({ page, openReport }) => {
  await openReport(record);
  const rules = page.locator(ruleNames);
  const status = page.getByRole('status');
  await expect(status).toHaveText('4 rules');
  await page.getByLabel('Search rules and findings').fill('APPLE second');
  await expect(rules).toHaveText(['SHOULDsecond-rule']);
  await expect(status).toHaveText('1 of 4 rules');
  await page.getByRole('button', { name: 'Clear' }).click();
  await page.getByLabel('Show by state').selectOption('broken');
  await expect(rules).toHaveText(['MUSTthird-rule']);
  await page.getByLabel('Show by state').selectOption('');
  await page.getByLabel('Show by level').selectOption('SHOULD');
  await expect(rules).toHaveText(['SHOULDsecond-rule']);
  await page.getByLabel('Show by level').selectOption('');
  await page.getByLabel('Show by resource').selectOption('public-key');
  await expect(rules).toHaveText(['MUSTfirst-rule', 'MUSTthird-rule']);
  await page.getByLabel('Show by profile').selectOption('state');
  await expect(rules).toHaveText(['MUSTthird-rule']);
  await page.getByLabel('Search rules and findings').fill('no such thing');
  await expect(page.getByRole('grid')).toContainText('No rule is like this.');
  await page.getByRole('button', { name: 'Clear' }).click();
  await expect(rules).toHaveCount(4);
});

test('the card of a profile shows that profile alone, and all again', async ({ page, openReport }) => {
  await openReport(record);
  const card = page.getByRole('button', { name: /^shape/ });
  await card.click();
  await expect(card).toHaveAttribute('aria-pressed', 'true');
  await expect(page.locator(ruleNames)).toHaveText(['MUSTfirst-rule']);
  await card.click();
  await expect(page.locator(ruleNames)).toHaveCount(4);
});

test('keys alone lead to a search, through the grid, into a verdict and back', async ({ page, openReport }) => {
  await openReport(record);
  await page.keyboard.press('/');
  await expect(page.getByLabel('Search rules and findings')).toBeFocused();
  await expect(page.getByLabel('Search rules and findings')).toHaveValue('');
  const cell = (name: string) => page.getByRole('gridcell', { name });
  await cell('Public key: holds, first-rule').focus();
  for (const key of ['ArrowDown', 'ArrowRight', 'ArrowRight', 'ArrowDown', 'ArrowDown', 'ArrowDown'])
    await page.keyboard.press(key);
  await expect(cell('API key: inconclusive, fourth-rule')).toBeFocused();
  await page.keyboard.press('Enter');
  const panel = page.getByRole('complementary', { name: 'Verdict: fourth-rule on API key' });
  await expect(panel).toBeFocused();
  await expect(panel).toContainText('nothing was seen');
  await expect(panel.getByRole('listitem').filter({ hasText: /^break$/ })).toBeVisible();
  await expect(panel).toContainText('Seed 77');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('complementary')).toHaveCount(0);
  await expect(cell('API key: inconclusive, fourth-rule')).toBeFocused();
  await page.keyboard.press('Control+Home');
  await expect(cell('Public key: holds, first-rule')).toBeFocused();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Home');
  await expect(cell('fourth-rule does not concern Public key')).toBeFocused();
});

test('the verdicts are read one after the other', async ({ page, openReport }) => {
  await openReport(record, '#second-rule/api-key');
  const panel = page.getByRole('complementary');
  await expect(panel.getByRole('heading', { level: 2 })).toHaveText('A rule is written for a test');
  await page.getByRole('button', { name: 'Next verdict' }).click();
  await expect(panel).toContainText('MUST third-rule');
  for (const _ of [1, 2, 3, 4, 5]) await page.getByRole('button', { name: 'Previous verdict' }).click();
  await expect(panel).toContainText('MUST first-rule');
  expect(page.url()).toMatch(/#first-rule\/public-key$/);
  await panel.getByRole('link', { name: 'API key: holds' }).click();
  expect(page.url()).toMatch(/#first-rule\/api-key$/);
});

test('an address that names no verdict opens none', async ({ page, openReport }) => {
  await openReport(record, '#no-such-rule/%E0%A4%A');
  await expect(page.getByRole('complementary')).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('the theme can be chosen, and is remembered', async ({ page, openReport }) => {
  await openReport(record);
  const scheme = () => page.evaluate('getComputedStyle(document.documentElement).colorScheme');
  await page.getByRole('button', { name: 'Theme: auto' }).click();
  await page.getByRole('button', { name: 'Theme: light' }).click();
  await expect(page.getByRole('button', { name: 'Theme: dark' })).toBeVisible();
  expect(await scheme()).toBe('dark');
  await page.reload();
  expect(await scheme()).toBe('dark');
});

test('a phone shows everything without scrolling sideways', async ({ page, openReport }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openReport(record);
  const width = () => page.evaluate('document.documentElement.scrollWidth');
  expect(await width()).toBe(390);
  await page.getByRole('gridcell', { name: 'API key: warning, second-rule' }).click();
  await expect(page.getByRole('complementary')).toBeVisible();
  expect(await width()).toBe(390);
  // What is covered can be reached by no key.
  await expect(page.locator('.page')).toHaveJSProperty('inert', true);
  await page.getByRole('button', { name: 'Close the verdict' }).click();
  await expect(page.locator('.page')).toHaveJSProperty('inert', false);
});

test('a run that was narrowed says so', async ({ page, openReport }) => {
  const leftOut = [{ rule: 'other-rule', level: 'MUST', profile: 'state', resource: 'api-key' }] as const;
  await openReport(writtenRecord([writtenVerdict()], { selection: { ...record.selection, leftOut } }));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Partial');
  await expect(page.getByText('This run was narrowed: 1 verdict of the whole suite is not in it.')).toBeVisible();
});
