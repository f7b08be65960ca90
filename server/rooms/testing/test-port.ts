import type { ErrorCode } from '../../../protocol/index.ts';
import type { Port } from '../port.ts';

export interface TestPort extends Port {
  readonly sent: { event: string; data: Record<string, unknown> }[];
  readonly closed: (ErrorCode | 'lost')[];
}

/** A client that keeps what it is told. */
export function testPort(): TestPort {
  const sent: TestPort['sent'] = [];
  const closed: TestPort['closed'] = [];
  return {
    sent,
    closed,
    send: (event, data) => void sent.push({ event, data: data as unknown as Record<string, unknown> }),
    close: (code) => void closed.push(code),
    abort: () => void closed.push('lost'),
  };
}
