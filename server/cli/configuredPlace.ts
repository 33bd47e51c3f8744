import { readConfig } from '../platform/config/index.js';

/** Where the configured data lie: on a MongoDB server where its address is set, else in the data folder. */
export const configuredPlace = (): { readonly dataDir: string; readonly mongodbUri?: string } => {
  const { mongodbUri, dataDir } = readConfig(process.env);
  return { dataDir, ...(mongodbUri !== undefined && { mongodbUri }) };
};
