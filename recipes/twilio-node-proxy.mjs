// npm run relay -- --proxy -- node recipes/twilio-node-proxy.mjs
// It is given no address: twilio-node reads HTTP_PROXY, and Node reads NODE_EXTRA_CA_CERTS.
import twilio from 'twilio';

const { TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN } = process.env;
const client = twilio(TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN);

const credential = await client.accounts.v1.credentials.aws.create({
  credentials: 'AKIAIOSFODNN7EXAMPLE:wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
  friendlyName: 'recipe',
});
const listed = await client.accounts.v1.credentials.aws.list({ pageSize: 1 });
await client.accounts.v1.credentials.aws(credential.sid).remove();
console.log(`twilio-node made, listed and removed a credential through the proxy; ${listed.length} listed`);
