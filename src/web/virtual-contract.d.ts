declare module 'virtual:contract' {
  /** Method, path and `creates` of every operation, written by `build/contract-module.ts`. */
  export const contract: typeof import('#src/contract.ts').contract;
}
