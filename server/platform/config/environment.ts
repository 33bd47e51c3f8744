import type { BilingualText } from '../errors/index.js';

/** The variables that the server reads; every value is still text. */
export interface Environment {
  readonly NODE_ENV?: string;
  readonly PORT?: string;
  readonly DATA_DIR?: string;
  readonly MONGODB_URI?: string;
  readonly DEMO?: string;
  readonly NO_SEEDS?: string;
  readonly LOG_LEVEL?: string;
}

/** JSON Schema of one variable, with what to say when the value is not acceptable. */
interface Variable {
  readonly schema: Readonly<Record<string, unknown>>;
  readonly wanted: BilingualText;
}

const flag: Variable = {
  schema: { enum: ['0', '1'] },
  wanted: { zh: '请设为 1（开）或 0（关）', en: 'Set it to 1 (on) or 0 (off)' },
};

/** What each variable may hold. An empty value counts as not set. */
export const variables: Readonly<Record<keyof Environment, Variable>> = {
  NODE_ENV: {
    schema: { enum: ['production', 'development', 'test'] },
    wanted: {
      zh: '请设为 production、development 或 test，或不设',
      en: 'Set it to production, development or test, or leave it out',
    },
  },
  PORT: {
    schema: {
      type: 'string',
      pattern: '^(0|[1-9][0-9]{0,3}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5])$',
    },
    wanted: {
      zh: '请设为 0 到 65535 的整数，如 4000；0 表示任取一个空闲端口',
      en: 'Set it to a whole number from 0 to 65535, such as 4000; 0 takes any free port',
    },
  },
  DATA_DIR: {
    schema: { type: 'string', maxLength: 1000 },
    wanted: { zh: '请设为一个文件夹的路径，如 ./data', en: 'Set it to the path of a folder, such as ./data' },
  },
  MONGODB_URI: {
    schema: { type: 'string', pattern: '^mongodb(\\+srv)?://.+' },
    wanted: {
      zh: '请设为 mongodb:// 或 mongodb+srv:// 开头的连接串，或不设而用内置数据库',
      en: 'Set it to a connection string that begins with mongodb:// or mongodb+srv://, or leave it out to use the embedded database',
    },
  },
  DEMO: flag,
  NO_SEEDS: flag,
  LOG_LEVEL: {
    schema: { enum: ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] },
    wanted: {
      zh: '请设为 fatal、error、warn、info、debug、trace 或 silent',
      en: 'Set it to fatal, error, warn, info, debug, trace or silent',
    },
  },
};
