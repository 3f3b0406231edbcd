declare module 'virtual:operations' {
  /** Method and path of the operations every page calls, written by `build/contract-module.ts`. */
  export const operations: import('./build/operation-table.ts').OperationTable;
}

declare module 'virtual:operations/later' {
  /** The same of all other operations. */
  export const operations: import('./build/operation-table.ts').OperationTable;
}
