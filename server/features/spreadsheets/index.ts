export { cellName, type Cell, type CellValue, type Sheet, type Workbook } from './cells.js';
export { workbookType } from './mediaType.js';
export { readWorkbook } from './readWorkbook.js';
export { writeWorkbook, type TableCell, type TableSheet } from './writeWorkbook.js';
