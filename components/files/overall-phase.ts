import type { FilePhase } from './file-transfer.ts';

/** What is the most telling of how a file stands with each of its recipients. */
export function overallPhase(phases: readonly FilePhase[]): FilePhase {
  const order: readonly FilePhase[] = ['moving', 'offered', 'complete', 'failed', 'cancelled'];
  return order.find((phase) => phases.includes(phase)) ?? 'declined';
}
