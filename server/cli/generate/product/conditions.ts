import { tenThousands } from '../money.js';
import type { Random } from '../random.js';

/** A node of a rule, as a product's document holds it. */
export type RuleNode = Readonly<Record<string, unknown>>;

/** Draws one condition; its id is unique within a rule, as each is taken once. */
export type Condition = (random: Random) => RuleNode;

const source = 'demo';

function comparison(id: string, field: string, op: string, value: unknown): RuleNode {
  return { id, field, op, value, source };
}

/** A condition that officers may waive in some products. */
function waivable(random: Random, node: RuleNode): RuleNode {
  return random.chance(0.2) ? { ...node, waivable: true } : node;
}

const titleSources: Readonly<Record<string, string>> = {
  hnte: 'hnte32',
  nationalTechSme: 'techsme115',
  provincialTechSme: 'zj-techsme',
  srdi: 'miit2026-2',
  littleGiant: 'miit2026-2',
};

function title(field: string): RuleNode {
  return { ...comparison(field, field, 'eq', true), source: titleSources[field] ?? source };
}

/** Conditions by name. Fields are the dictionary's derived ones wherever a question answers one; every bound is illustrative. */
export const conditions = {
  sound: () => comparison('overdue', 'overdueNow', 'eq', false),
  unlisted: () => comparison('listed', 'negativeListed', 'eq', false),
  anyTitle: (random) => ({
    id: 'title',
    any: random.some(Object.keys(titleSources), 0.6).map(title),
    source,
  }),
  littleGiant: () => title('littleGiant'),
  taxGrade: (random) =>
    comparison(
      'taxGrade',
      'taxGrade',
      'in',
      random.pick([
        ['A', 'B', 'M'],
        ['A', 'B'],
        ['A', 'B', 'M', 'C'],
      ]),
    ),
  notGradeD: () => ({ id: 'notGradeD', not: comparison('gradeD', 'taxGrade', 'eq', 'D'), source }),
  sells: () => comparison('revenue', 'revenueLastYear', 'gt', '0.00'),
  revenue: (random) =>
    comparison(
      'revenue',
      'revenueLastYear',
      'gte',
      tenThousands(random.pick([200, 500, 1_000, 2_000, 5_000])),
    ),
  growth: (random) =>
    comparison('growth', 'revenueGrowth', 'gte', random.pick(['-0.20', '-0.10', '0.00', '0.10'])),
  profit: (random) => waivable(random, comparison('profit', 'netProfitLastYear', 'gte', '0.00')),
  debt: (random) =>
    waivable(
      random,
      comparison('debtRatio', 'debtRatio', 'lte', random.pick(['0.60', '0.65', '0.70', '0.75'])),
    ),
  credit: (random) =>
    comparison('totalCredit', 'totalCredit', 'lte', tenThousands(random.pick([500, 1_000, 3_000]))),
  older: (random) => comparison('age', 'ageMonths', 'gte', random.pick([12, 18, 24, 36])),
  young: (random) => comparison('age', 'ageMonths', 'between', [0, random.pick([48, 60, 84, 96])]),
  staff: (random) => comparison('staff', 'staff', 'gte', random.pick([5, 8, 10, 20])),
  small: (random) =>
    comparison(
      'size',
      'size',
      'in',
      random.pick([
        ['small', 'micro'],
        ['medium', 'small', 'micro'],
      ]),
    ),
  local: () => comparison('place', 'divisionCode', 'eq', '330281'),
  manufacturing: () => comparison('section', 'industrySection', 'in', ['C']),
  rdExpense: (random) =>
    comparison('rdExpense', 'rdExpenseLastYear', 'gte', tenThousands(random.pick([50, 100, 200, 500]))),
  rdShare: (random) =>
    comparison('rdShare', 'rdExpenseLastYear', 'gte', {
      times: [random.pick(['0.03', '0.04', '0.05']), { field: 'revenueLastYear' }],
    }),
  rdStaffShare: (random) =>
    comparison('rdStaffShare', 'rdStaff', 'gte', {
      times: [random.pick(['0.1', '0.2', '0.3']), { field: 'staff' }],
    }),
  rdLedger: () => comparison('rdLedger', 'rdLedger', 'eq', true),
  points: (random) => comparison('points', 'innovationPoints', 'gte', random.pick([50, 60, 70])),
  inventions: (random) => comparison('inventions', 'validInventions', 'gte', random.int(1, 3)),
  anyPatent: (random) => ({
    id: 'anyPatent',
    any: [
      comparison('inventions', 'validInventions', 'gte', 1),
      comparison('utilityModels', 'validUtilityModels', 'gte', random.int(3, 6)),
    ],
    source,
  }),
  oldPatents: (random) => ({
    id: 'oldPatents',
    some: 'patents',
    count: random.int(1, 2),
    where: {
      id: 'oldPatent',
      all: [
        comparison('oldGranted', 'status', 'eq', 'granted'),
        comparison('oldFiled', 'filed', 'lte', { asOf: '-P2Y' }),
      ],
      source,
    },
    source,
  }),
  allPatents: (random) => ({
    id: 'patentCount',
    expression: { plus: [{ field: 'validInventions' }, { field: 'validUtilityModels' }] },
    op: 'gte',
    value: random.int(2, 6),
    label: { zh: '有效发明和实用新型合计', en: 'Valid inventions and utility models together' },
    source,
  }),
  pledgeable: (random) => comparison('pledgeable', 'pledgeablePatents', 'gte', random.int(1, 3)),
  noGravePenalty: () => ({
    id: 'noGrave',
    not: {
      id: 'grave',
      some: 'penalties',
      where: {
        id: 'graveOnes',
        all: [
          comparison('graveKind', 'kind', 'in', ['taxFraud', 'safety', 'quality', 'environment']),
          comparison('graveDate', 'date', 'gte', { asOf: '-P3Y' }),
        ],
        source,
      },
      source,
    },
    source,
  }),
  talents: () => comparison('talents', 'talents', 'gte', 1),
  equity: (random) => comparison('equity', 'newEquity2y', 'gte', tenThousands(random.pick([200, 300, 500]))),
  strength: (random) => ({
    id: 'strength',
    atLeast: {
      count: 2,
      of: [
        comparison('strengthInventions', 'validInventions', 'gte', 1),
        comparison('strengthRd', 'rdExpenseLastYear', 'gte', tenThousands(random.pick([80, 150]))),
        comparison('strengthStaff', 'rdStaff', 'gte', random.int(4, 10)),
        { ...title('hnte'), id: 'strengthHnte' },
      ],
    },
    source,
  }),
  receivables: (random) =>
    comparison('receivables', 'receivables', 'gte', tenThousands(random.pick([100, 200, 300]))),
  coreBuyer: (random) => comparison('coreBuyer', 'coreBuyerShare', 'gte', random.pick(['0.2', '0.3'])),
  orders: (random) => comparison('orders', 'orderBacklog', 'gte', tenThousands(random.pick([100, 200, 300]))),
  exports: (random) =>
    comparison('exports', 'exportRevenueLastYear', 'gte', tenThousands(random.pick([100, 300, 500]))),
  exportTerm: (random) => comparison('exportTerm', 'exportTermDays', 'lte', random.pick([90, 180, 360])),
  capex: (random) => comparison('capex', 'capexBudget', 'gte', tenThousands(random.pick([100, 200, 500]))),
  ownFunds: (random) =>
    comparison('ownFunds', 'capexOwnFunds', 'gte', {
      times: [random.pick(['0.15', '0.25', '0.3']), { field: 'capexBudget' }],
    }),
  equipment: (random) =>
    comparison('equipment', 'productionEquipmentValue', 'gte', tenThousands(random.pick([100, 200, 500]))),
  project: () => comparison('project', 'ongoingProjects', 'gte', 1),
  projectBudget: (random) =>
    comparison('projectBudget', 'ongoingProjectBudget', 'gte', tenThousands(random.pick([50, 100, 200]))),
  dataIp: () => comparison('dataIp', 'usableDataIp', 'gte', 1),
  noDispute: () => comparison('dispute', 'patentDispute', 'eq', false),
} satisfies Readonly<Record<string, Condition>>;

/** Name of a condition. */
export type ConditionName = keyof typeof conditions;
