import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { twilioSdks } from '../../client/sdk/twilio-sdk.ts';
import { judgeSdk, type SdkResult } from '../../run/sdk/judge-sdk.ts';

/** What is known to be wrong with twilio-node, by the odd answer that shows it. */
const KNOWN: Readonly<Record<string, string>> = {
  'missing-date': 'made-up',
  'impossible-date': 'made-up',
  'redirect-to-nowhere': 'no-status',
  'redirect-with-a-body': 'swallowed',
  'hang-up-shown': 'in-error',
  'delete-200': 'other-success',
  'delete-202': 'other-success',
  'next-page-elsewhere': 'next-page',
  'next-page-itself': 'never-ends',
  'page-circle': 'never-ends',
  'limit-above-a-page': 'page-size',
  'page-size-1001': 'page-size',
};

const SUPPRESS = 'SuppressEmailNotification';
const BEYOND: Readonly<Record<string, readonly string[]>> = {
  '6': [`CreateSecondaryAuthToken: ${SUPPRESS}`, `DeleteSecondaryAuthToken: ${SUPPRESS}`],
  '5': [],
};

for (const sdk of twilioSdks) {
  const [major = ''] = sdk.version.split('.');
  describe(`twilio-node ${major}`, () => {
    let result: SdkResult;

    test('has the defects that are known, and no other', async () => {
      result = await judgeSdk(sdk);
      const found = result.odd.flatMap(({ odd, verdict }) =>
        verdict.kind === 'broken' ? [[odd.id, verdict.branch]] : [],
      );
      assert.deepEqual(Object.fromEntries(found), KNOWN);
      const unjudged = result.odd.filter(({ verdict }) => verdict.kind !== 'broken' && verdict.kind !== 'holds');
      assert.deepEqual(unjudged, []);
    });

    test('does the ordinary right', () => {
      assert.deepEqual(
        result.ordinary.filter((it) => it.kind === 'broken' || it.kind === 'crashed'),
        [],
      );
    });

    test('offers all that the documents have', () => {
      const { offered, of, missing, missingFields, beyond } = result.coverage;
      assert.deepEqual([offered, of, missing, missingFields], [18, 18, [], []]);
      assert.deepEqual(beyond, BEYOND[major]);
    });
  });
}
