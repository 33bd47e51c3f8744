import type { LocalizedText } from '../../domain/index.js';

/** Raised when a figure of the same entries and dates would come out differently. */
export const queryVersion = 1;

/** What each figure counts, in the words shown under it. */
export const definitions = {
  patentPledge: {
    zh: '登记日在期内的专利权质押登记的原登记金额，加期内变更所增加的担保金额；注销不冲减；被撤销的登记自始无效，自撤销录入日起剔除。',
    en: 'Secured amounts of the patent pledges registered in the period, as first registered, plus what changes of the period added. Releases take nothing back; a revoked registration was void from the start and leaves the figure on the day its revocation is recorded.',
  },
  dataIpPledge: {
    zh: '数据知识产权质押另立台账，口径相同，不计入专利质押。',
    en: 'Pledges of data IP, a ledger of its own counted in the same way; no part of the patent figure.',
  },
  enterprises: {
    zh: '期内至少有一笔登记的企业，同一统一社会信用代码只计一次；各月、各银行的企业数不能相加。',
    en: 'Enterprises with one registration or more in the period, each credit code once; the numbers of months or banks do not add up.',
  },
  average: {
    zh: '测算：登记金额 ÷ 登记企业数，四舍五入到分。',
    en: 'Computed: registered amount ÷ enterprises, rounded half up to the fen.',
  },
  stock: {
    zh: '截止日仍有效的登记及其现担保金额。台账起始日之前的登记尚未录入，因此是下限。',
    en: 'Registrations live on the date and what they secure now. Those made before the ledger begins are not in it, so this is a lower bound.',
  },
  cutOff: {
    zh: '只计生效日与录入日都不晚于截止日的记录。',
    en: 'Entries count whose effective and recording dates are both no later than the as-of date.',
  },
} as const satisfies Readonly<Record<string, LocalizedText>>;

/** A figure that the ledger can't give, and why: it is shown as missing, never as zero. */
export interface NotCollected {
  readonly code: string;
  readonly label: LocalizedText;
  readonly reason: LocalizedText;
}

/** What belongs on the bureau's page and has no source yet. */
export const notCollected: readonly NotCollected[] = [
  {
    code: 'firstTimePledgors',
    label: { zh: '首次质押企业', en: 'First-time pledgors' },
    reason: {
      zh: '需要台账起始日之前的登记，尚未录入',
      en: 'needs the registrations before the ledger begins, which are not in it',
    },
  },
  {
    code: 'disbursedUnregistered',
    label: { zh: '放款未登记', en: 'Disbursed, not yet registered' },
    reason: {
      zh: '需要申请的放款记录，尚未采集',
      en: 'needs the disbursements of applications, which are not collected yet',
    },
  },
  {
    code: 'overdueRegistration',
    label: { zh: '超期未登记', en: 'Registration overdue' },
    reason: {
      zh: '需要申请的放款记录，尚未采集',
      en: 'needs the disbursements of applications, which are not collected yet',
    },
  },
];
