import assert from 'node:assert/strict';
import { it } from 'node:test';
import { isTooOld } from './node-version.ts';

for (const version of ['18.20.8', '20.20.2', '22.3.0', '22.19.0']) {
  it(`${version} is too old`, () => assert.equal(isTooOld(version), true));
}

for (const version of ['22.20.0', '22.100.1', '23.0.0', '24.21.0', '100.0.0']) {
  it(`${version} is new enough`, () => assert.equal(isTooOld(version), false));
}
