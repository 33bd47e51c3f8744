import type { FileAddress, FileAnswer, FileRequest } from '../../platform/http/index.js';
import { enterpriseNotFound } from '../enterprises/index.js';
import { readWorkbook, workbookType } from '../spreadsheets/index.js';
import { demoOnly } from './demoOnly.js';
import { exportFormats, exportProfile, type ExportFormat } from './export/exportProfile.js';
import type { ProfileParts } from './parts.js';
import { checkStatements } from './statements/checkStatements.js';
import { statementTemplate } from './statements/template.js';

const mostBytes = 5 * 1024 * 1024;

/** Where statements are taken, their template and a whole profile given. */
export function profileFiles(parts: ProfileParts): readonly FileAddress[] {
  return [
    {
      path: '/profile/template.xlsx',
      answer: async ({ language, asOf }) => ({
        kind: 'file',
        name: 'statements.xlsx',
        type: workbookType,
        body: await statementTemplate(language, Number(asOf.slice(0, 4))),
      }),
    },
    {
      path: '/profile/statements',
      takes: { type: workbookType, mostBytes },
      answer: (request) => (parts.demo ? checked(parts, request) : Promise.resolve(notAllowed)),
    },
    {
      path: '/profile/export',
      answer: (request) => (parts.demo ? exported(parts, request) : Promise.resolve(notAllowed)),
    },
  ];
}

const notAllowed: FileAnswer = { kind: 'refused', status: 403, code: demoOnly.code, text: demoOnly.message };

async function checked({ dictionary }: ProfileParts, { body }: FileRequest): Promise<FileAnswer> {
  const workbook = await readWorkbook(body);
  if (!workbook.ok) {
    return { kind: 'refused', status: 422, code: workbook.fault.code, text: workbook.fault.message };
  }
  return { kind: 'json', body: checkStatements(workbook.value, dictionary) };
}

async function exported(parts: ProfileParts, { query, language }: FileRequest): Promise<FileAnswer> {
  const format = exportFormats.find((known) => known === query['format']);
  if (format === undefined) return unknownFormat;
  const found = await parts.enterprises.findProfile(query['creditCode'] ?? '');
  if (found.kind === 'fault') {
    return { kind: 'refused', status: 400, code: found.fault.code, text: found.fault.message };
  }
  if (found.kind === 'notFound') {
    const { code, message } = enterpriseNotFound(found.creditCode);
    return { kind: 'refused', status: 404, code, text: message };
  }
  const { creditCode, version } = found.value.profile;
  return {
    kind: 'file',
    name: `profile-${creditCode}-v${version}.${format}`,
    type: types[format],
    body: await exportProfile(found.value, format, language),
  };
}

const types: Readonly<Record<ExportFormat, string>> = { json: 'application/json', xlsx: workbookType };

const unknownFormat: FileAnswer = {
  kind: 'refused',
  status: 400,
  code: 'FORMAT_UNKNOWN',
  text: {
    zh: '导出格式 format 应为 json 或 xlsx。',
    en: 'The format of an export is json or xlsx.',
  },
};
