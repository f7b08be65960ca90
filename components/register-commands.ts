/** Makes buttons command our elements from the first moment on, where the browser does not (HTML, "The commandfor attribute"). */
import type { Click } from './elements/page-care/invoker-commands.ts';
import { isFirst } from './elements/shared/register.ts';

// Node has no buttons.
const { HTMLButtonElement: Button } = globalThis as Partial<typeof globalThis>;

if (isFirst && Button && !('commandForElement' in Button.prototype)) {
  const clicks: Click[] = [];
  const keep = (event: Event) => clicks.push([event, event.composedPath()]);
  addEventListener('click', keep);
  import('./elements/page-care/invoker-commands.ts')
    .then(({ delegateCommands }) => delegateCommands(document, clicks))
    // Without it: it is asked for once more in idle time.
    .catch(() => undefined)
    .finally(() => removeEventListener('click', keep));
}
