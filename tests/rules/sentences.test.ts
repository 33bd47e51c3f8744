import { describe, expect, it } from '@jest/globals';
import { describe as describeRule, explain, parseDate, parseRule } from '../../server/rules/index.js';
import type { ExplainedNode, ExplainOptions } from '../../server/rules/index.js';
import { good, profileOf, ruleOf, sampleDictionary } from './sample.js';

const today = good(parseDate('2026-11-24'));

const explained = (rule: unknown, facts: unknown, options?: ExplainOptions): readonly ExplainedNode[] =>
  explain(ruleOf(rule), profileOf(facts), today, options);

function only(rule: unknown, facts: unknown, options?: ExplainOptions): ExplainedNode {
  const [node] = explained(rule, facts, options);
  if (!node) throw new Error('nothing explained');
  return node;
}

const field = (code: string, op: string, value: unknown) => ({ field: code, op, value });
const said = (rule: unknown, facts: unknown): readonly (string | undefined)[] => {
  const { sentence, gap } = only(rule, facts);
  return [sentence.zh, gap?.zh, sentence.en, gap?.en];
};

describe('the sentence of a condition', () => {
  it.each([
    [
      field('staff', 'gte', 20),
      { staff: 25 },
      [
        '职工人数 25 人，要求不少于 20 人',
        undefined,
        'Staff: 25 people; at least 20 people required',
        undefined,
      ],
    ],
    [
      field('ageMonths', 'gte', 24),
      { ageMonths: 22 },
      [
        '成立月数 22 个月，要求不少于 24 个月',
        '还差 2 个月',
        'Age: 22 months; at least 24 months required',
        '2 months short',
      ],
    ],
    [
      field('debtRatio', 'lte', '0.7'),
      { debtRatio: '0.724' },
      [
        '资产负债率 72.4%，要求不超过 70%',
        '超出 2.4 个百分点',
        'Debt ratio: 72.4%; at most 70% required',
        '2.4 pp over',
      ],
    ],
    [
      field('staff', 'gt', 70),
      { staff: 70 },
      [
        '职工人数 70 人，要求超过 70 人',
        '须再多至少 1 人',
        'Staff: 70 people; more than 70 people required',
        'at least 1 person more needed',
      ],
    ],
    [
      field('score', 'lt', 70),
      { score: 70 },
      [
        '创新评分 70 分，要求少于 70 分',
        '恰为界限，须更少',
        'Innovation score: 70 points; less than 70 points required',
        'exactly at the limit; less is needed',
      ],
    ],
    [
      field('staff', 'between', [6, 36]),
      { staff: 40 },
      [
        '职工人数 40 人，要求在 6 人至 36 人之间（含）',
        '超出 4 人',
        'Staff: 40 people; from 6 people to 36 people inclusive required',
        '4 people over',
      ],
    ],
    [
      field('taxGrade', 'in', ['A', 'B', 'M']),
      { taxGrade: 'C' },
      ['纳税信用等级 C，要求属于 A、B、M', undefined, 'Tax grade: C; one of A, B or M required', undefined],
    ],
    [
      field('taxGrade', 'notIn', ['D']),
      { taxGrade: 'D' },
      ['纳税信用等级 D，要求不属于 D', undefined, 'Tax grade: D; none of D allowed', undefined],
    ],
    [
      field('size', 'ne', 'small'),
      { size: 'micro' },
      ['企业规模 微型，要求不为小型', undefined, 'Size: micro; must not be small', undefined],
    ],
    [
      field('honours', 'containsAny', ['hnte', 'srdi']),
      { honours: [] },
      [
        '资质 无，要求包含任一：高新技术企业、专精特新',
        undefined,
        'Honours: none; must include any of high-tech enterprise or SRDI',
        undefined,
      ],
    ],
    [
      field('listed', 'eq', false),
      { listed: true },
      ['列入失信名单：是，要求为否', undefined, 'On the dishonesty list: yes; must be no', undefined],
    ],
    [
      field('name', 'ne', ''),
      {},
      ['企业名称 未填写，要求不为空文本', undefined, 'Name: not given; must not be an empty text', undefined],
    ],
    [
      field('closedDate', 'gte', { asOf: 'P6M' }),
      { closedDate: '2026-12-31' },
      [
        '歇业日期 2026-12-31，要求不早于今天起 6 个月（2027-05-24）',
        '差 144 天',
        'Closing date: 31 Dec 2026; must not be before 6 months from today (24 May 2027)',
        '144 days short',
      ],
    ],
    [
      field('regDate', 'lt', { asOf: '-P1Y' }),
      { regDate: '2025-11-24' },
      [
        '成立日期 2025-11-24，要求早于今天之前 1 年（2025-11-24）',
        '晚 1 天',
        'Registration date: 24 Nov 2025; must be before 1 year before today (24 Nov 2025)',
        '1 day too late',
      ],
    ],
  ])('%j of %j', (rule, facts, sentences) => {
    expect(said(rule, facts)).toEqual(sentences);
  });

  it.each([
    ['9999.50', '9,999.50 元', 'CNY 9,999.50'],
    ['10000', '1 万元', 'CNY 10,000'],
    ['3000000', '300 万元', 'CNY 3 million'],
    ['12345678.90', '1,234.57 万元', 'CNY 12.35 million'],
    ['5900000000', '59.00 亿元', 'CNY 5.9 billion'],
    ['-3000000', '−300 万元', 'CNY −3 million'],
    ['0', '0 元', 'CNY 0'],
  ])('writes money of %s yuan as %s, %s', (yuan, zh, en) => {
    expect(only(field('revenue', 'gte', '1.00'), { revenue: yuan }).found).toEqual({ zh, en });
  });

  it('never rounds a number onto the other side of its threshold', () => {
    const money = only(field('revenue', 'gte', '5000000.00'), { revenue: '4999999.99' });
    expect(money.found?.zh).toBe('499.999999 万元');
    expect(money.gap?.zh).toBe('还差 0.01 元');
    const share = only(field('debtRatio', 'lte', '0.7'), { debtRatio: '0.70000001' });
    expect(share.found?.zh).toBe('70.000001%');
  });

  it('works an expression out in brackets', () => {
    const rule = field('needAmount', 'lte', { times: ['0.5', { sum: 'patents', of: 'valuation' }] });
    const node = only(rule, { needAmount: '6000000', patents: [{ valuation: '10000000' }] });
    expect(node.sentence.zh).toBe(
      '申请金额 600 万元，要求不超过专利的评估价值合计的 50%（1,000 万元 × 50% = 500 万元）',
    );
    expect(node.gap).toEqual({ zh: '超出 100 万元', en: 'CNY 1 million over' });
    expect(only(rule, { needAmount: '6000000' }).wanted.zh).toBe('不超过专利的评估价值合计的 50%（未填写）');
  });

  it('says a condition on members and a count in words, yes and no after a colon', () => {
    const where = {
      all: [field('feePaid', 'eq', true), { any: [field('score', 'gt', 1), field('score', 'lt', 0)] }],
    };
    const rule = { expression: { count: 'patents', where }, op: 'gte', value: 1 };
    expect(only(rule, { patents: [] }).sentence).toEqual({
      zh: '专利（年费已缴：是，且（专利评分超过 1，或专利评分少于 0））的数量 0 件，要求不少于 1 件',
      en: 'Number of patents (fee paid: yes and (patent score more than 1 or patent score less than 0)): 0 items; at least 1 item required',
    });
  });

  it('says one of a unit in the singular', () => {
    expect(only(field('staff', 'gte', 1), { staff: 0 }).wanted.en).toBe('at least 1 person');
  });

  it('adds what is remarked on a fact', () => {
    const remark = (path: string) => (path === 'debtRatio' ? { zh: '自述', en: 'self-declared' } : undefined);
    const node = only(field('debtRatio', 'lte', '0.7'), { debtRatio: '0.5' }, { remark });
    expect(node.found).toEqual({ zh: '50%（自述）', en: '50% (self-declared)' });
  });

  it('counts the members that are in, out and undecided, and says what the latter lack', () => {
    const rule = { some: 'patents', count: 2, where: field('kind', 'eq', 'invention') };
    const node = only(rule, { patents: [{ kind: 'invention' }, {}, { kind: 'utilityModel' }] });
    expect(node.sentence).toEqual({
      zh: '专利（类型为发明专利）有 1 件，要求不少于 2 件；另 1 件缺类型；1 件不满足',
      en: 'Patents (kind is invention): 1 item; at least 2 items required; 1 item more lacking kind; 1 item not meeting it',
    });
    expect(only(rule, { patents: [{ kind: 'invention' }] }).gap).toEqual({
      zh: '还差 1 件',
      en: '1 item short',
    });
    expect(only(rule, {}).found?.zh).toBe('未填写');
  });

  it('tallies a group', () => {
    const of = [field('staff', 'gte', 1), field('staff', 'gte', 5), field('score', 'gt', 1)];
    expect(only({ atLeast: { count: 2, of } }, { staff: 3 }).sentence).toEqual({
      zh: '3 项中至少 2 项：已满足 1，待补充 1，不满足 1',
      en: 'At least 2 of 3 required: 1 met, 1 undecided, 1 not met',
    });
  });

  it('calls an unknown fact under a not unverified, and its condition ruled out', () => {
    const [, node] = explained({ not: field('listed', 'eq', true) }, {});
    expect(node?.sentence).toEqual({
      zh: '列入失信名单 未核实，不得为是',
      en: 'On the dishonesty list: not verified; ruled out: is yes',
    });
    expect(node?.gap).toBeNull();
  });

  it('says of members under a not that there may be none, or fewer than so many', () => {
    const kind = field('kind', 'eq', 'invention');
    const [, none] = explained({ not: { some: 'patents', where: kind } }, { patents: [] });
    expect(none?.sentence).toEqual({
      zh: '专利（类型为发明专利）有 0 件，不得有',
      en: 'Patents (kind is invention): 0 items; none allowed',
    });
    const [, fewer] = explained(
      { not: { some: 'patents', where: kind, count: 3 } },
      { patents: [{ kind: 'invention' }] },
    );
    expect(fewer?.sentence).toEqual({
      zh: '专利（类型为发明专利）有 1 件，不得达到 3 件',
      en: 'Patents (kind is invention): 1 item; fewer than 3 items allowed',
    });
  });

  it('passes on the source, the label and whether the condition may be waived', () => {
    const label = { zh: '人数', en: 'Size' };
    const rule = { ...field('staff', 'gte', 1), source: 's1', label, waivable: true };
    expect(only(rule, {})).toMatchObject({ source: 's1', label, waivable: true, missing: ['staff'] });
    expect(only(field('staff', 'gte', 1), {})).toMatchObject({ source: null, label: null, waivable: false });
  });
});

describe('a rule described without an enterprise', () => {
  it('says its conditions as plain sentences', () => {
    const rule = {
      all: [
        field('staff', 'gte', 20),
        { not: field('listed', 'eq', true) },
        {
          some: 'patents',
          where: { all: [field('kind', 'eq', 'invention'), field('remainingMonths', 'gte', 12)] },
        },
      ],
    };
    const nodes = describeRule(good(parseRule(sampleDictionary, rule, '')));
    expect(nodes.map(({ pointer, depth, sentence }) => [pointer, depth, sentence.zh])).toEqual([
      ['', 0, '须全部满足（3 项）'],
      ['/all/0', 1, '职工人数不少于 20 人'],
      ['/all/1', 1, '不得有下列情形'],
      ['/all/1/not', 2, '列入失信名单：是'],
      ['/all/2', 1, '专利（类型为发明专利，且剩余保护期不少于 12 个月）不少于 1 件'],
    ]);
    expect(nodes.at(-1)?.sentence.en).toBe(
      'At least 1 patents (kind is invention and remaining term at least 12 months)',
    );
  });
});
