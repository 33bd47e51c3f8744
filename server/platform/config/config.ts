import { join, resolve } from 'node:path';
import { Ajv } from 'ajv';
import { StartFault } from '../errors/index.js';
import { readArguments } from './commandLine.js';
import { variables, type Environment } from './environment.js';
import { projectRoot } from './projectRoot.js';

/** How the server runs, checked once at its start. */
export interface Config {
  readonly port: number;
  /** Absolute path of the folder of the embedded database. */
  readonly dataDir: string;
  /** `full`: a commit is on the disk when it is acknowledged. */
  readonly synchronous: 'full' | 'off';
  /** Set when a MongoDB server is used in place of the embedded database. */
  readonly mongodbUri: string | undefined;
  readonly production: boolean;
  /** Demonstration: seeds' as-of date, introspection on. */
  readonly demo: boolean;
  /** Whether the seeds are loaded at the start. */
  readonly loadSeeds: boolean;
  /** Folder of the seeds. */
  readonly seedsDir: string;
  /** Folder of JSON lines that is loaded at the start, beside the seeds; absolute. */
  readonly loadDir: string | undefined;
  /** Folder of the built client. */
  readonly webDir: string;
  readonly logLevel: string;
}

const check = new Ajv().compile<Environment>({
  type: 'object',
  properties: Object.fromEntries(Object.entries(variables).map(([name, { schema }]) => [name, schema])),
});

/**
 * Reads the environment and the arguments of the command line. An empty variable counts as not set; variables of
 * others are ignored.
 * @throws StartFault `WRONG_USAGE` for arguments that it does not take; `CONFIG_INVALID`, naming the variable, its value
 *   and what to do, or `DATA_DIR_NOT_SET` where production would start the embedded database in a folder that nobody
 *   chose
 */
export function readConfig(
  environment: Readonly<Record<string, string | undefined>>,
  args: readonly string[] = [],
): Config {
  const set = checked(Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== '')));
  const production = set.NODE_ENV === 'production';
  if (production && set.MONGODB_URI === undefined && set.DATA_DIR === undefined) throw noDataDir;
  return {
    port: Number(set.PORT ?? '4000'),
    dataDir: resolve(projectRoot, set.DATA_DIR ?? 'data'),
    synchronous: 'full',
    mongodbUri: set.MONGODB_URI,
    production,
    demo: set.DEMO === undefined ? !production : set.DEMO === '1',
    loadSeeds: set.NO_SEEDS !== '1',
    seedsDir: join(projectRoot, 'seeds'),
    loadDir: readArguments(args).load,
    webDir: join(projectRoot, 'build/web'),
    logLevel: set.LOG_LEVEL ?? (production ? 'info' : 'warn'),
  };
}

function checked(environment: Readonly<Record<string, string | undefined>>): Environment {
  const variable: unknown = environment;
  if (check(variable)) return variable;
  throw invalid(check.errors?.[0]?.instancePath.slice(1), environment);
}

/** The connection string may hold a password: it is never repeated. */
const secret = new Set(['MONGODB_URI']);

function invalid(name: string | undefined, set: Readonly<Record<string, string | undefined>>): StartFault {
  const variable = Object.entries(variables).find(([known]) => known === name)?.[1];
  if (name === undefined || variable === undefined) throw new Error('A fault without its variable.');
  const value = secret.has(name) ? '' : `“${set[name] ?? ''}”`;
  return new StartFault('CONFIG_INVALID', {
    zh: `环境变量 ${name} 的值${value}不能用。${variable.wanted.zh}。`,
    en: `The environment variable ${name} ${value ? `is ${value}, which` : ''} can't be used. ${variable.wanted.en}.`,
  });
}

const noDataDir = new StartFault('DATA_DIR_NOT_SET', {
  zh: '正式环境（NODE_ENV=production）须指明数据放在哪里。请把 DATA_DIR 设为数据文件夹，或把 MONGODB_URI 设为 MongoDB 的连接串。',
  en: 'Production (NODE_ENV=production) needs to be told where the data lie. Set DATA_DIR to a folder, or MONGODB_URI to the connection string of a MongoDB server.',
});
