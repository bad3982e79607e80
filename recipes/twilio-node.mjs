// npm run relay -- -- node recipes/twilio-node.mjs
import twilio from 'twilio';

const { ACCOUNTS_URL, IAM_URL, TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN } = process.env;
const client = twilio(TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN);
client.accounts.baseUrl = ACCOUNTS_URL;
client.iam.baseUrl = IAM_URL;

const key = await client.iam.v1.newApiKey.create({ accountSid: TWILIO_ACCOUNT_SID, friendlyName: 'recipe' });
await client.iam.v1.apiKey(key.sid).fetch();
const keys = await client.iam.v1.getApiKeys.list({ accountSid: TWILIO_ACCOUNT_SID, pageSize: 1 });
await client.iam.v1.apiKey(key.sid).update({ friendlyName: 'renamed' });
await client.iam.v1.apiKey(key.sid).remove();
await client.accounts.v1.secondaryAuthToken().create();
await client.accounts.v1.secondaryAuthToken().remove();
console.log(`twilio-node made, read and removed a key; ${keys.length} listed`);
