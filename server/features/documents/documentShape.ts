import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { faulty, type DocumentResult } from './documentFault.js';

/** A JSON Schema; one that stands in `schema/json` is called there by its `$id`. */
export interface DocumentSchema {
  readonly $id?: string;
  readonly [keyword: string]: unknown;
}

const ajv = new Ajv2020({ strict: false });
formats.default(ajv);

/**
 * The check of documents of one shape: that it holds to its schema, or the first place where it does not
 * (`DOCUMENT_INVALID`). The caller answers for it that the schema describes the type.
 */
export function documentShape<Document>(schema: DocumentSchema): (json: unknown) => DocumentResult<Document> {
  const check = ajv.compile<Document>(schema);
  return (json) => {
    if (check(json)) return { ok: true, value: json };
    const error = check.errors?.[0];
    return faulty('DOCUMENT_INVALID', error?.instancePath ?? '', messageOf(error, schema));
  };
}

function messageOf(error: ErrorObject | undefined, { $id }: DocumentSchema) {
  const detail = detailOf(error);
  const form = `schema/json/${$id}`;
  return {
    zh: `内容不符合规定的格式（${detail}），请${$id === undefined ? '' : `对照 ${form} `}改正。`,
    en: `The content is not of the required form (${detail}). Correct it${$id === undefined ? '' : `; ${form} has the form`}.`,
  };
}

/** The validator names a missing key, but neither one too many nor the values that it allows. */
function detailOf(error: ErrorObject | undefined): string {
  const { message = '', params = {} } = error ?? {};
  const { additionalProperty, allowedValues } = params as {
    readonly additionalProperty?: string;
    readonly allowedValues?: readonly unknown[];
  };
  if (additionalProperty !== undefined) return `${message}: ${additionalProperty}`;
  return allowedValues ? `${message}: ${allowedValues.join(', ')}` : message;
}
