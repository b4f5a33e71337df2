// Of the library only what writes, so that a bundle has no more of it; loaded by table-file.ts when needed.
export { writeXlsxStream } from 'hucre/xlsx';
