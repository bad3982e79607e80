import { apiKey, authToken, awsCredential, publicKey, type Resource } from '../../specs/catalogue.ts';

/** The resources that have SIDs, lists and names. */
export const collections: readonly Resource[] = [awsCredential, publicKey, apiKey];

/** All of Twilio's own, whose errors and headers have one form. */
export const twilioResources: readonly Resource[] = [authToken, ...collections];
