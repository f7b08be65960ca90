/** How it goes with webhooks since the start, over all receivers. */
export interface WebhookFigures {
  /** Taken by their receivers. */
  readonly delivered: number;
  /** Given up: refused for good, not taken in time, or too many waited. */
  readonly lost: number;
  /** Not taken yet. */
  readonly waiting: number;
}

export const NO_WEBHOOKS: WebhookFigures = { delivered: 0, lost: 0, waiting: 0 };

export function summed(all: readonly WebhookFigures[]): WebhookFigures {
  return all.reduce(
    (sum, { delivered, lost, waiting }) => ({
      delivered: sum.delivered + delivered,
      lost: sum.lost + lost,
      waiting: sum.waiting + waiting,
    }),
    NO_WEBHOOKS,
  );
}
