import { createHmac } from 'node:crypto';
import { v7 } from 'uuid';

/**
 * Ids of imported customers. The same customer of the other system is the same one here, also in a later import; without the
 * instance's secret nobody can tell which. A dialogue that names no customer brings a new one.
 */
export function customerIds(secret: Buffer) {
  return (customer: string | undefined): string => {
    if (customer === undefined) return v7();
    const bytes = createHmac('sha256', secret).update(customer).digest().subarray(0, 16);
    // Version 8, variant 10 (RFC 9562, section 5.8): made of something of our own.
    bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
    bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
    return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  };
}
