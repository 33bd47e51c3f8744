import { enterpriseParameter } from './caseAddress.js';

/** Pages that send a person to a question, and to which the answer leads back. */
const places = [
  { name: 'results', pathname: /^\/match\/results$/ },
  { name: 'comparison', pathname: /^\/match\/compare$/ },
  { name: 'scores', pathname: /^\/e\/scores$/ },
  { name: 'product', pathname: /^\/products\/[\w.-]+$/ },
] as const;

/** The search parameter of a question's address that holds where its answer leads back to. */
export const returnParameter = 'from';

/** A page to come back to, as it was left: with its filters, its opened groups, its chosen products. */
export interface ReturnPlace {
  readonly name: (typeof places)[number]['name'];
  readonly pathname: string;
  readonly parameters: Readonly<Record<string, string>>;
}

/** Reads where an answer leads back to; undefined where nothing, or no such page of the site, is named. */
export function readReturn(text: string | null): ReturnPlace | undefined {
  const [pathname = '', search = ''] = (text ?? '').split('?');
  const place = places.find((candidate) => candidate.pathname.test(pathname));
  return place && { name: place.name, pathname, parameters: withoutEnterprise(search) };
}

/** Writes an address of the site as the place to come back to, without its case; undefined for other pages. */
export function writeReturn(pathname: string, search: string): string | undefined {
  const place = readReturn(`${pathname}${search}`);
  const parameters = new URLSearchParams(place?.parameters).toString();
  return place && (parameters ? `${pathname}?${parameters}` : pathname);
}

/** The case goes along by itself: an answer belongs to whoever it was given for. */
function withoutEnterprise(search: string): Readonly<Record<string, string>> {
  const parameters = new URLSearchParams(search);
  parameters.delete(enterpriseParameter);
  return Object.fromEntries(parameters);
}
