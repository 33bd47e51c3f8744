import type {
  Confidence as ConfidenceName,
  FactSource,
  FactUse,
  ProfileView,
} from '../../../schema/generated/resolvers.js';
import {
  addressLabel,
  calendarDate,
  confidenceOf,
  isStale,
  sourceKindName,
  valueAt,
  type CalendarDate,
  type Confidence,
  type OtherStatement,
  type Row,
} from '../../domain/index.js';
import type { EnterpriseProfile, Provenance } from '../enterprises/index.js';
import { productName } from '../matching/index.js';
import { factsReadBy, type CompiledProduct } from '../products/index.js';
import { editedProfile } from './editedProfile.js';
import type { ProfileParts } from './parts.js';

const confidenceNames = {
  high: 'HIGH',
  medium: 'MEDIUM',
  low: 'LOW',
} as const satisfies Readonly<Record<Confidence, ConfidenceName>>;

/** The portrait of an enterprise as the API shows it, with what is missing as of a date. */
export async function profileView(
  parts: ProfileParts,
  found: EnterpriseProfile,
  asOf: CalendarDate,
): Promise<ProfileView> {
  const { enterprise, profile } = found;
  const { facts, provenance, otherStatements } = editedProfile(profile);
  const [waiting, products] = await Promise.all([parts.waiting(found, asOf), parts.products.inForce(asOf)]);
  return {
    creditCode: enterprise.creditCode,
    name: enterprise.name,
    version: profile.version,
    newestVersion: enterprise.profileVersion,
    recordedAt: profile.recordedAt.toISOString(),
    asOf,
    facts,
    origins: provenance.map((origin) => ({ pointer: origin.pointer, source: sourceView(origin, asOf) })),
    otherStatements: otherStatements.map((statement) => statementView(statement, facts, asOf)),
    waiting,
    uses: usesOf(products),
  };
}

function sourceView(
  { kind = 'self', source, date }: Omit<Provenance, 'pointer'>,
  asOf: CalendarDate,
): FactSource {
  return {
    kind: sourceKindName(kind),
    title: source,
    date,
    confidence: confidenceNames[confidenceOf(kind)],
    stale: isStale(calendarDate(date), asOf),
  };
}

function statementView(
  { pointer, value, ...source }: OtherStatement,
  facts: ProfileView['facts'],
  asOf: CalendarDate,
) {
  return {
    pointer,
    value,
    label: addressLabel(pointer, rowOf(facts, pointer)),
    source: sourceView(source, asOf),
  };
}

function rowOf(facts: ProfileView['facts'], pointer: string): Row | undefined {
  const row = valueAt(facts, pointer.split('/').slice(0, 3).join('/'));
  return typeof row === 'object' && row !== null && !Array.isArray(row) ? (row as Row) : undefined;
}

function usesOf(products: readonly CompiledProduct[]): readonly FactUse[] {
  const codes = new Set(products.flatMap((product) => [...factsReadBy(product)]));
  return [...codes].map((code) => ({
    code,
    products: products.filter((product) => factsReadBy(product).has(code)).map(productName),
  }));
}
