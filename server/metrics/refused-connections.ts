/** Why somebody may not even connect. */
export const REFUSAL_REASONS = ['origin', 'address-limit', 'closing', 'file-descriptors'] as const;
export type RefusalReason = (typeof REFUSAL_REASONS)[number];

/** Connections that were turned away before Socket.IO answered them. */
export class RefusedConnections {
  readonly counts: Record<RefusalReason, number> = {
    origin: 0,
    'address-limit': 0,
    closing: 0,
    'file-descriptors': 0,
  };

  add(reason: RefusalReason): void {
    this.counts[reason] += 1;
  }
}
