import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { CrowdPlan, Order, TalkPlan, TalkResult } from './crowd-plan.ts';

/** Many clients in a process of their own. */
export class Crowd {
  readonly #child: ChildProcess;

  constructor() {
    const script = fileURLToPath(new URL('./crowd-process.ts', import.meta.url));
    // Room for what is new: what a crowd throws away must not stop it while it measures.
    const execArgv = ['--max-semi-space-size=64', '--import', 'tsx'];
    this.#child = fork(script, [], { execArgv, serialization: 'advanced' });
  }

  async join(plan: CrowdPlan): Promise<void> {
    await this.#ask({ join: plan });
  }

  talk(plan: TalkPlan): Promise<TalkResult> {
    return this.#ask({ talk: plan }) as Promise<TalkResult>;
  }

  async leave(): Promise<void> {
    const ended = once(this.#child, 'exit');
    this.#child.kill('SIGKILL');
    await ended;
  }

  async #ask(order: Order): Promise<unknown> {
    this.#child.send(order);
    const [answer] = (await once(this.#child, 'message')) as [{ result?: unknown; error?: string }];
    if (answer.error !== undefined) throw new Error(answer.error);
    return answer.result;
  }
}
