import type { Fault, MatchInput, NeedInput } from '../../../schema/generated/resolvers.js';
import { fenFromYuan, lprAt, lprTable, profileFactsFaults, splitProfileFacts } from '../../domain/index.js';
import { enterpriseNotFound, type EnterpriseService } from '../enterprises/index.js';
import { parseDate, validateProfile, type CalendarDate, type Dictionary } from '../../rules/index.js';
import { faultAt, invalidInput, type InvalidInputFailure, type NotFoundFailure } from '../failures/index.js';
import { collateralCodes, purposeCodes, type Need } from './need.js';
import type { GivenFacts, SubjectParts } from './subject.js';

/** Input that is read, or the failure to answer with. */
export type ReadInput<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly failure: InvalidInputFailure | NotFoundFailure };

/** What reading an input takes. */
export interface InputParts {
  readonly enterprises: EnterpriseService;
  /** The dictionary as it stands: facts are checked against it. */
  readonly dictionary: Dictionary;
  /** The as-of date where the input gives none. */
  readonly today: string;
}

const mostFaults = 20;

/** Reads whom to match, for what need and as of which date; `path` of a fault starts at `/input`. */
export async function readMatchInput(input: MatchInput, parts: InputParts): Promise<ReadInput<SubjectParts>> {
  const given = readFacts(input.facts ?? null, '/input/facts', parts.dictionary);
  if (!given.ok) return given;
  const need = readNeed(input.need ?? {});
  if (!need.ok) return need;
  const asOf = readAsOf(input.asOf ?? parts.today);
  if (!asOf.ok) return asOf;
  const stored = await readStored(input.creditCode ?? null, parts.enterprises);
  if (!stored.ok) return stored;
  return {
    ok: true,
    value: { stored: stored.value, given: given.value, need: need.value, asOf: asOf.value },
  };
}

/** Reads facts given along: checked against the dictionary, up to 20 faults. */
export function readFacts(
  border: Readonly<Record<string, unknown>> | null,
  path: string,
  dictionary: Dictionary,
): ReadInput<GivenFacts | null> {
  if (border === null) return { ok: true, value: null };
  const faults = [...validateProfile(dictionary, border, mostFaults, path), ...needFaults(border, path)];
  if (faults.length === 0) {
    faults.push(...profileFactsFaults(border).map((fault) => ({ ...fault, path: `${path}${fault.path}` })));
  }
  const [first, ...others] = faults;
  if (first !== undefined) return refused(first, ...others.slice(0, mostFaults - 1));
  const { facts, declared } = splitProfileFacts(border);
  return { ok: true, value: { border, facts, declared } };
}

const needFields = ['needAmount', 'needTermMonths', 'needPurpose', 'needCollateral'];

/** A need is given as such, so that there are no two of it. */
function needFaults(border: Readonly<Record<string, unknown>>, path: string): readonly Fault[] {
  return needFields
    .filter((code) => Object.hasOwn(border, code))
    .map((code) => ({
      code: 'NEED_AMONG_FACTS',
      path: `${path}/${code}`,
      message: {
        zh: '融资需求不属于企业信息。请改填在 need 中。',
        en: 'The need is no fact of the enterprise. Give it in need.',
      },
    }));
}

function readNeed({ amount, termMonths, purpose, collateral }: NeedInput): ReadInput<Need> {
  const fen = amount === null || amount === undefined ? undefined : fenFromYuan(amount);
  if (fen && !fen.ok) return refused(faultAt('/input/need/amount', fen.refusal));
  if (fen && fen.value <= 0) return refused(amountFault);
  if (typeof termMonths === 'number' && (termMonths < 1 || termMonths > 360)) return refused(termFault);
  const need: Need = {
    ...(fen && { amount: fen.value }),
    ...(typeof termMonths === 'number' && { termMonths }),
    ...(purpose && { purpose: purposeCodes[purpose] }),
    ...(collateral && { collateral: collateralCodes[collateral] }),
  };
  return { ok: true, value: need };
}

const amountFault: Fault = {
  code: 'NEED_AMOUNT_INVALID',
  path: '/input/need/amount',
  message: {
    zh: '需要金额应大于 0。请填写以元为单位的金额，如 3000000.00。',
    en: 'The amount needed must be more than 0. Give it in yuan, such as 3000000.00.',
  },
};

const termFault: Fault = {
  code: 'NEED_TERM_INVALID',
  path: '/input/need/termMonths',
  message: {
    zh: '借款期限应为 1 至 360 个月。请改正。',
    en: 'The term needed is from 1 to 360 months. Correct it.',
  },
};

/** The as-of date; one before the first LPR that is loaded can't be priced and is refused. */
export function readAsOf(text: string): ReadInput<CalendarDate> {
  const date = parseDate(text, '/input/asOf');
  if (!date.ok) return refused(date.fault);
  const asOf = date.value;
  const lpr = lprAt(lprTable, '1Y', asOf);
  return lpr.ok ? { ok: true, value: asOf } : refused(faultAt('/input/asOf', lpr.refusal));
}

async function readStored(
  typed: string | null,
  enterprises: EnterpriseService,
): Promise<ReadInput<SubjectParts['stored']>> {
  if (typed === null) return { ok: true, value: null };
  const found = await enterprises.findProfile(typed, undefined, '/input/creditCode');
  switch (found.kind) {
    case 'found':
      return { ok: true, value: found.value };
    case 'notFound':
      return { ok: false, failure: enterpriseNotFound(found.creditCode, '/input/creditCode') };
    case 'fault':
      return refused(found.fault);
  }
}

function refused(first: Fault, ...others: readonly Fault[]) {
  return { ok: false, failure: invalidInput(first, ...others) } as const;
}
