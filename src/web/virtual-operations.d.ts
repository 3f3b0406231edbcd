declare module 'virtual:operations' {
  /** Method and path of the operations every page calls, written by `build/contract-module.ts`. */
  export const operations: import('./build/operation-table.ts').OperationTable;
}

declare module 'virtual:operations/later' {
  /** Fetches the same of all other operations; fails without a connection, and where the server does not give them out. */
  export const fetchOperations: () => Promise<import('./build/operation-table.ts').OperationTable>;
}
