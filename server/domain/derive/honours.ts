import type { HonourKind } from '../../../schema/generated/facts.js';
import type { Derivation } from './inputs.js';
import { someMember } from './members.js';
import { allOf, inOrder, is } from './truth.js';

/**
 * Whether a certificate of a kind is valid on the as-of date, its first and last printed day included. A
 * bank's rule tests the certificate, not the thresholds it was given on (工信部企业〔2026〕2号 leaves a
 * certificate of 2022 valid to its printed expiry). One without dates decides nothing.
 */
const holds =
  (kind: HonourKind): Derivation<boolean> =>
  ({ honours }, asOf) =>
    someMember(honours, (honour) =>
      allOf(is(honour.kind, kind), inOrder<string>(honour.from, asOf), inOrder<string>(asOf, honour.to)),
    );

/** Holds a valid certificate of high-tech enterprise (高新技术企业). */
export const hnte = holds('hnte');

/** Holds a valid number of national tech SME (科技型中小企业入库登记编号). */
export const nationalTechSme = holds('nationalTechSme');

/** Holds a valid title of provincial tech SME (省科技型中小企业). */
export const provincialTechSme = holds('provincialTechSme');

/** Holds a valid certificate of SRDI SME (专精特新中小企业). */
export const srdi = holds('srdi');

/** Holds a valid certificate of SRDI little giant (专精特新“小巨人”企业). */
export const littleGiant = holds('littleGiant');
