import { join } from 'node:path';
import { expect, test } from 'vitest';
import { onSmallDisk } from './disk-full/on-small-disk.ts';
import type { DiskFullReport } from './disk-full/report.ts';

test('a disk that fills up in the middle of work is said plainly, leaves nothing half-written, and once there is room everything goes on', { timeout: 240_000 }, async (context) => {
  const ran = await onSmallDisk(join(import.meta.dirname, 'disk-full/play.ts'), '320m');
  if ('skipped' in ran) context.skip(`this machine lends nobody a small disk: ${ran.skipped}`);
  else {
    const report = JSON.parse(ran.report) as DiskFullReport;
    const isFull = { type: '/api/docs/problems#disk-full', status: 507, title: expect.any(String), remedy: expect.stringMatching(/nichts gespeichert|Nothing was saved/) };
    for (const [work, { status, type, body }] of Object.entries(report.refusals)) {
      expect([work, status, type.split(';')[0]]).toEqual([work, 507, 'application/problem+json']);
      expect(body).toMatchObject(isFull);
    }
    expect(report.command).toEqual({ code: 1, complained: expect.stringContaining('The disk of the database is full.') });
    expect(report.readiness).toEqual(['database', 'disk']);
    expect(report.whileDown.body).toMatchObject(isFull);
    expect(report.after.status).toBe(201);
    expect(report.importAgain).toMatchObject({ status: 200, body: { imported: 40, refused: 0 } });
    expect(report.readyAfter).toBeLessThan(30_000);
    expect(report.isSameProcess).toBe(true);
    expect(report.ledger).toMatchObject({ broken: null });
    expect(report.ledger.rows).toBeGreaterThan(0);
    expect(report.faults).toEqual([]);
  }
});
