import type { WorkbookFault } from './cells.js';

/** Thrown where reading a file stops; its fault is what the person is told. */
export class WorkbookError extends Error {
  readonly fault: WorkbookFault;

  constructor(fault: WorkbookFault) {
    super(fault.message.en);
    this.name = 'WorkbookError';
    this.fault = fault;
  }
}

/** The error of a file that is no workbook, or a broken one. */
export function unreadable(): WorkbookError {
  return new WorkbookError({
    code: 'NOT_A_WORKBOOK',
    message: {
      zh: '文件不是 Excel 工作簿（.xlsx），或已损坏。请用 Excel 或 WPS 重新另存后再上传。',
      en: 'The file is no Excel workbook (.xlsx), or it is broken. Save it again and upload that.',
    },
  });
}

/** The error of a workbook of the old form, or one with a password, which looks the same. */
export function oldWorkbook(): WorkbookError {
  return new WorkbookError({
    code: 'OLD_WORKBOOK',
    message: {
      zh: '文件是旧版 .xls，或设有密码。请取消密码，另存为 .xlsx 后再上传。',
      en: 'The file is an old .xls, or has a password. Take the password off, save it as .xlsx and upload that.',
    },
  });
}

/** The error of a workbook that holds more than is read. */
export function tooLarge(): WorkbookError {
  return new WorkbookError({
    code: 'WORKBOOK_TOO_LARGE',
    message: {
      zh: '工作簿内容过多：解压后最多 20 MB，各单元格的文字合计最多 2,000 万字，最多 50,000 个单元格、20 张表。请只留下要导入的表。',
      en: 'The workbook holds too much: 20 MB unpacked, 20 million signs in all cells, 50,000 cells and 20 sheets at most. Keep the sheet to import.',
    },
  });
}
