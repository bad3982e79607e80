import { awsCredential, publicKey } from '../../specs/catalogue.ts';
import { madeUpSid } from '../client/keyring.ts';
import { validFields } from './samples.ts';
import type { Scenario } from './scenario.ts';

/** Credentials that are made for another account: a subaccount of the caller's, and one that is not. */
export const subaccounts: Scenario = {
  id: 'subaccounts',
  title: 'credentials for a subaccount',
  resources: [awsCredential, publicKey],
  capability: 'subaccount',
  async run({ session, resource, keyring, name, makeSubaccount }) {
    const subaccountSid = await makeSubaccount();
    if (subaccountSid === undefined) return;
    await session.create(validFields(resource, keyring, name('for itself')));
    await session.create({ ...validFields(resource, keyring, name('for a subaccount')), AccountSid: subaccountSid });
    const foreign = keyring.stranger?.credentials;
    const strangerSid = foreign?.kind === 'basic' ? foreign.username : madeUpSid('AC');
    await session.create(
      { ...validFields(resource, keyring, name('for a stranger')), AccountSid: strangerSid },
      { variation: { kind: 'other-account' } },
    );
  },
};
