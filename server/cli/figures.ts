/** `npm run -s figures -- --year YEAR [--as-of DATE]`: the pledge ledger's figures of a year as JSON. */
import { existsSync, readdirSync } from 'node:fs';
import { isCalendarDate, parsePeriod, type CalendarDate, type Period } from '../domain/index.js';
import { repositoriesOf } from '../features.js';
import { figuresReport, readLedger } from '../features/pledges/index.js';
import { asOfOf, openPlatform } from '../opening.js';
import { systemClock } from '../platform/clock/index.js';
import { readConfig, type Config } from '../platform/config/index.js';
import { StartFault } from '../platform/errors/index.js';
import { createLogger } from '../platform/logging/index.js';
import { connect } from '../platform/storage/index.js';
import { runCommand, WrongUsage, type Given } from './command.js';
import { configuredPlace } from './configuredPlace.js';

interface Question {
  readonly year: Period;
  /** Today, in the demonstration the date its data are made for, where absent. */
  readonly asOf: CalendarDate | undefined;
}

await runCommand(
  {
    line: 'npm run -s figures -- --year YEAR [--as-of YYYY-MM-DD]',
    texts: { least: 0, most: 0 },
    flags: [],
    options: ['year', 'as-of'],
  },
  async (given) => {
    const question = questionOf(given);
    const config = readConfig(process.env);
    await loadWhereEmpty(config);
    return { output: JSON.stringify(await answer(config, question)) };
  },
);

function questionOf({ options }: Given): Question {
  const typed = options.get('year') ?? '';
  const year = parsePeriod(typed);
  if (!year.ok || year.value.code !== String(year.value.year)) {
    throw new WrongUsage(
      `--year 应为四位年份，现为“${typed}”。 --year is a year of four digits, not "${typed}".`,
    );
  }
  const asOf = options.get('as-of');
  if (asOf !== undefined && !isCalendarDate(asOf)) {
    throw new WrongUsage(
      `--as-of 应为存在的日期，如 2024-12-31，现为“${asOf}”。 --as-of is a date like 2024-12-31, not "${asOf}".`,
    );
  }
  return { year: year.value, asOf };
}

/** An empty folder or server gets the seeds first; data that are there already are only read. */
async function loadWhereEmpty(config: Config): Promise<void> {
  const { mongodbUri, dataDir } = config;
  if (mongodbUri === undefined && existsSync(dataDir) && readdirSync(dataDir).length > 0) return;
  const storage = await connect(configuredPlace());
  try {
    const empty = (await repositoriesOf(storage).pledges.coverage()) === undefined;
    if (!empty) return;
    await openPlatform({
      ...{ config, storage, clock: systemClock, log: createLogger(config.logLevel) },
      say: () => undefined,
    });
  } finally {
    await storage.close();
  }
}

async function answer(config: Config, { year, asOf }: Question) {
  const storage = await connect({
    ...configuredPlace(),
    readOnly: config.mongodbUri === undefined,
  });
  try {
    const ledger = await readLedger(repositoriesOf(storage).pledges);
    if (ledger === undefined) throw noLedger;
    return figuresReport(ledger, year, asOf ?? (await asOfOf(config, systemClock))());
  } finally {
    await storage.close();
  }
}

const noLedger = new StartFault('LEDGER_NOT_LOADED', {
  zh: '数据中还没有质押台账。请先用 npm start 启动一次，或把 DATA_DIR 设为空文件夹。',
  en: 'The data hold no pledge ledger yet. Start the platform once with npm start, or set DATA_DIR to an empty folder.',
});
