declare module 'virtual:operations' {
  /** Method and path of every operation, written by `build/contract-module.ts`. */
  export const operations: import('./build/operation-table.ts').OperationTable;
}
