export interface Rows { [table: string]: never }
