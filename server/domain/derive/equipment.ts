import type { EquipmentRow } from '../../../schema/generated/facts.js';
import type { Derivation } from './inputs.js';
import { largestOfMembers, smallestOfMembers, someMember } from './members.js';
import { allOf, type Truth } from './truth.js';

/** Whether any equipment is in the first-set catalogue in force at its delivery. */
export const firstSetCatalogued: Derivation<boolean> = ({ equipment }) =>
  someMember(equipment, ({ catalogued }) => catalogued);

/** Whether any catalogued equipment has its qualification (工信部联重装〔2024〕89号: qualification first). */
export const firstSetQualified: Derivation<boolean> = ({ equipment }) => someMember(equipment, isQualified);

/** The lowest unit or batch number among qualified catalogued equipment; unknown without any. */
export const firstSetSequence: Derivation<number> = ({ equipment }) =>
  smallestOfMembers(equipment, isQualified, ({ sequence }) => sequence);

/** The highest contract price, fen, among qualified catalogued equipment; 0 without any. */
export const firstSetPrice: Derivation<number> = ({ equipment }) =>
  largestOfMembers(equipment, isQualified, ({ price }) => price);

function isQualified({ catalogued, qualified }: EquipmentRow): Truth {
  return allOf(catalogued, qualified);
}
